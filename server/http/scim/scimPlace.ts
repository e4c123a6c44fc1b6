/** What a SCIM request works with: the workspace that its token opens, acting for the product itself. */
import type { Context } from '../../platform/context.ts';
import type { Mapping } from '../../platform/identity/signOn/providerSettings.ts';
import type { Filter } from './scimFilter.ts';

export interface ScimPlace {
  readonly ctx: Context;
  /** Begins the addresses of resources. */
  readonly base: string;
  /** Of the provider to which the token belongs; null: groups give no roles. */
  readonly mapping: Mapping | null;
}

export interface Page {
  /** From 1. */
  readonly startIndex: number;
  readonly count: number;
}

/** What a client asks of a list. */
export interface Question {
  readonly filter: Filter | null;
  readonly sort: { readonly by: string; readonly descending: boolean } | null;
  readonly page: Page;
}

export interface Found {
  readonly total: number;
  readonly resources: readonly Resource[];
}

export interface Resource {
  readonly schemas: readonly string[];
  readonly id: string;
  readonly meta: { readonly version: string; readonly [member: string]: unknown };
  readonly [member: string]: unknown;
}
