/** What this service provider can do and keeps, as SCIM clients ask for it. */
import { bulkLimits } from './scimBulk.ts';
import { groupSchema } from './scimGroups.ts';
import { userSchema } from './scimUsers.ts';

export const mostAtOnce = 200;
export const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

export function serviceProviderConfig(base: string): object {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: true, ...bulkLimits },
    filter: { supported: true, maxResults: mostAtOnce },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A token made under Settings, Single sign-on.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  };
}

export function resourceTypes(base: string): object[] {
  return [
    ['User', '/Users', userSchema],
    ['Group', '/Groups', groupSchema],
  ].map(([name, endpoint, schema]) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: name,
    name,
    endpoint,
    schema,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  }));
}

interface Attribute {
  readonly name: string;
  readonly type?: 'string' | 'boolean' | 'complex' | 'reference';
  readonly required?: boolean;
  readonly multiValued?: boolean;
  readonly readOnly?: boolean;
  readonly unique?: boolean;
  readonly exact?: boolean;
  readonly sub?: readonly Attribute[];
}

function described(given: Attribute): object {
  return {
    name: given.name,
    type: given.type ?? 'string',
    multiValued: given.multiValued ?? false,
    required: given.required ?? false,
    caseExact: given.exact ?? false,
    mutability: given.readOnly ? 'readOnly' : 'readWrite',
    returned: 'default',
    uniqueness: given.unique ? 'server' : 'none',
    ...(given.sub ? { subAttributes: given.sub.map(described) } : {}),
  };
}

const kept: readonly { id: string; name: string; attributes: readonly Attribute[] }[] = [
  {
    id: userSchema,
    name: 'User',
    attributes: [
      { name: 'userName', required: true, unique: true },
      { name: 'externalId', exact: true },
      { name: 'displayName' },
      {
        name: 'name',
        type: 'complex',
        sub: [{ name: 'formatted' }, { name: 'givenName' }, { name: 'familyName' }],
      },
      { name: 'title' },
      { name: 'active', type: 'boolean' },
      {
        name: 'emails',
        type: 'complex',
        multiValued: true,
        sub: [{ name: 'value' }, { name: 'type' }, { name: 'primary', type: 'boolean' }],
      },
      {
        name: 'groups',
        type: 'complex',
        multiValued: true,
        readOnly: true,
        sub: [
          { name: 'value', readOnly: true },
          { name: 'display', readOnly: true },
        ],
      },
    ],
  },
  {
    id: groupSchema,
    name: 'Group',
    attributes: [
      { name: 'displayName', required: true, unique: true },
      { name: 'externalId', exact: true },
      {
        name: 'members',
        type: 'complex',
        multiValued: true,
        sub: [{ name: 'value' }, { name: 'display', readOnly: true }, { name: '$ref', type: 'reference' }],
      },
    ],
  },
];

export function schemas(base: string): { id: string }[] {
  return kept.map(({ id, name, attributes }) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    attributes: attributes.map(described),
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  }));
}
