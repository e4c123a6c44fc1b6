/** Layouts, rules, record types, pick lists, numberings and keys that name what is about to go; and records that are in it. */
import { documentName } from '../../../shared/config/documentName.ts';
import type { ConfigDocuments } from '../../../shared/config/documents.ts';
import type { LayoutDocument } from '../../../shared/config/layout.ts';
import { numberingName } from '../../../shared/config/numbering.ts';
import type { RuleDocument } from '../../../shared/config/rule.ts';
import type { ConfigKey, ConfigKindName, ConfigUse } from '../../../shared/config/store.ts';
import type { Label } from '../../../shared/labels.ts';
import type { Context } from '../context.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import type { Registry } from '../metadata/registry.ts';
import { countRecords } from '../records/shaping/countRecords.ts';
import { pipelineField, recordTypeField } from '../records/shaping/fixedFields.ts';
import { visitFilter } from './filterFields.ts';

type ShapingKind = Extract<
  ConfigKindName,
  'pipeline' | 'recordType' | 'layout' | 'rule' | 'dependency' | 'numbering' | 'uniqueKey' | 'duplicateRule'
>;

const words: Readonly<Record<ShapingKind, Label>> = {
  pipeline: { en: 'the pipeline', zh: '管道' },
  recordType: { en: 'the record type', zh: '业务类型' },
  layout: { en: 'the layout', zh: '布局' },
  rule: { en: 'the rule', zh: '校验规则' },
  dependency: { en: 'the dependent pick list', zh: '级联选项' },
  numbering: { en: 'the numbering', zh: '编号规则' },
  uniqueKey: { en: 'the unique key', zh: '唯一键' },
  duplicateRule: { en: 'the duplicate rule', zh: '查重规则' },
};

export async function shapingUses(ctx: Context, key: ConfigKey, next: Registry): Promise<ConfigUse[]> {
  switch (key.kind) {
    case 'field':
    case 'fieldSettings':
      return fieldUses(ctx, key, next);
    case 'object':
      return objectUses(key.name, next);
    case 'pipeline':
      return valueUses(ctx, key, pipelineField, next);
    case 'recordType':
      return valueUses(ctx, key, recordTypeField, next);
    default:
      return [];
  }
}

function use(kind: ShapingKind, name: string, label: Label | undefined, blocks: boolean): ConfigUse {
  const { en, zh } = label ?? { en: name, zh: name };
  return {
    kind,
    name,
    label: { en: `${words[kind].en} “${en}”`, zh: `${words[kind].zh}“${zh}”` },
    blocks,
  };
}

function usesIn<Kind extends ShapingKind>(
  registry: Registry,
  kind: Kind,
  usesIt: (document: ConfigDocuments[Kind], name: string) => 'needs' | 'shows' | undefined,
): ConfigUse[] {
  return [...registry.documents.of(kind)].flatMap(([name, document]) => {
    const how = usesIt(document, name);
    const label = 'label' in document ? (document.label as Label) : undefined;
    return how === undefined ? [] : [use(kind, name, label, how === 'needs')];
  });
}

/** What only shows a field waits while it is put away, and must be changed before it goes for good; what asks by it, before either. */
async function fieldUses(ctx: Context, key: ConfigKey, next: Registry): Promise<ConfigUse[]> {
  const [object, field] = splitFieldName(key.name);
  const own = (name: string) => documentName(name).object === object;
  const asks = (at: string, filter: unknown): boolean => {
    let found = false;
    visitFilter(ctx.registry, ctx.registry.objects.get(at), filter, {
      field: (each, name) => {
        found ||= each === object && name === field;
      },
    });
    return found;
  };
  const found = [
    ...usesIn(next, 'layout', (layout, name) => layoutUse(layout, name, field, own(name), asks)),
    ...usesIn(next, 'rule', (rule, name) => ruleUse(rule, name, field, own(name), asks)),
    ...usesIn(next, 'recordType', ({ defaults, options }, name) =>
      own(name) && [defaults, options].some((map) => map && Object.hasOwn(map, field)) ? 'shows' : undefined,
    ),
    ...usesIn(next, 'dependency', ({ controlledBy }, name) =>
      own(name) && [controlledBy, documentName(name).part].includes(field) ? 'needs' : undefined,
    ),
    ...usesIn(next, 'numbering', (_, name) =>
      own(name) && numberingName(name).field === field ? 'needs' : undefined,
    ),
    ...usesIn(next, 'uniqueKey', ({ fields }, name) =>
      own(name) && fields.includes(field) ? 'needs' : undefined,
    ),
    ...usesIn(next, 'duplicateRule', ({ fields, filter }, name) => {
      if (own(name) && fields.some((each) => each.field === field)) return 'needs';
      return filter !== undefined && asks(documentName(name).object, filter) ? 'needs' : undefined;
    }),
  ];
  // Settings that go leave the field as it was declared.
  if (key.kind === 'fieldSettings') return found.map((each) => ({ ...each, blocks: false }));
  const isAway = ctx.registry.documents.get('field', key.name)?.retired === true;
  const forGood = isAway || !next.documents.get('field', key.name);
  return found.map((each) => ({ ...each, blocks: each.blocks || forGood }));
}

type Asks = (object: string, filter: unknown) => boolean;

function layoutUse(
  { sections, form = [], quickCreate = [], keyFields = [] }: LayoutDocument,
  name: string,
  field: string,
  own: boolean,
  asks: Asks,
): 'needs' | 'shows' | undefined {
  if (!own) return undefined;
  const placed = [...[...sections, ...form].flatMap(({ fields }) => fields), ...quickCreate];
  const conditions = [...sections, ...form, ...placed].map(({ visibleWhen }) => visibleWhen);
  if (conditions.some((condition) => asks(documentName(name).object, condition))) return 'needs';
  return keyFields.includes(field) || placed.some((each) => each.field === field) ? 'shows' : undefined;
}

function ruleUse(
  { when, require = [], onChange = [], field: beside }: RuleDocument,
  name: string,
  field: string,
  own: boolean,
  asks: Asks,
): 'needs' | undefined {
  if (asks(documentName(name).object, when)) return 'needs';
  return own && [...require, ...onChange, beside].includes(field) ? 'needs' : undefined;
}

/** What is said of an object waits while it is put away, and has nothing to say without it. */
function objectUses(object: string, next: Registry): ConfigUse[] {
  const kinds = Object.keys(words) as ShapingKind[];
  return kinds.flatMap((kind) =>
    usesIn(next, kind, (_, name) => (documentName(name).object === object ? 'shows' : undefined)),
  );
}

/** A pipeline or record type that is only closed is in nobody's way. */
async function valueUses(
  ctx: Context,
  { kind, name }: ConfigKey,
  field: typeof pipelineField | typeof recordTypeField,
  next: Registry,
): Promise<ConfigUse[]> {
  const { object: objectName, part } = documentName(name);
  const goes = !isClosed(next, kind, name);
  const own = (each: string) => documentName(each).object === objectName;
  const named = (is: boolean) => (is ? 'needs' : undefined);
  const documents =
    kind === 'pipeline'
      ? usesIn(next, 'recordType', ({ pipeline }, each) => named(own(each) && pipeline === part))
      : [
          ...usesIn(next, 'layout', ({ recordType }, each) => named(own(each) && recordType === part)),
          ...usesIn(next, 'rule', ({ recordTypes }, each) =>
            named(own(each) && (recordTypes ?? []).includes(part)),
          ),
          ...usesIn(next, 'numbering', (_, each) =>
            named(own(each) && numberingName(each).recordType === part),
          ),
        ];
  const object = ctx.registry.objects.get(objectName);
  const records = object?.fields.has(field)
    ? await countRecords(ctx, ctx.registry, object, { [field]: part })
    : 0;
  const label = { en: `${records} records`, zh: `${records} 条记录` };
  return [
    ...documents.map((each) => ({ ...each, blocks: goes })),
    ...(records > 0 ? [{ kind: 'record', name: objectName, label, blocks: goes }] : []),
  ];
}

function isClosed(next: Registry, kind: ConfigKindName, name: string): boolean {
  const document = next.documents.get(kind, name);
  return document !== undefined && 'retired' in document && document.retired === true;
}
