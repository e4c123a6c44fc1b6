/** One roll-up: which child list, which of its records, and what is worked out of them. */
import { ValueError } from '../../../../shared/errors.ts';
import type { Condition } from '../../../../shared/filters/grammar.ts';
import { type FilterSource, type ParseEnv, parseFilter } from '../../../../shared/filters/parse.ts';
import { notKept, secretTest } from '../../../../shared/filters/secretTest.ts';
import type { FieldTypeName, Rollup } from '../../../../shared/metadata.ts';
import type { Field, ObjectType, Registry } from '../registry.ts';

export interface PlannedRollup {
  /** The parent, and its field that holds the result. */
  readonly object: ObjectType;
  readonly field: Field;
  readonly child: ObjectType;
  /** The lookup of the child that points to the parent. */
  readonly link: Field;
  readonly fn: Rollup['fn'];
  /** What is summed or compared; null for a count. */
  readonly of: Field | null;
  readonly condition: Condition | null;
  /** Fields of a child whose change changes the result, the link among them. */
  readonly watch: ReadonlySet<string>;
}

const summed: ReadonlySet<FieldTypeName> = new Set(['integer', 'number', 'percent', 'money', 'rating']);
const ordered: ReadonlySet<FieldTypeName> = new Set([...summed, 'date', 'datetime']);

/** Throws ValueError that says what is wrong, in both languages. */
export function compileRollup(
  registry: Registry,
  object: ObjectType,
  field: Field,
  rollup: Rollup,
  env: ParseEnv,
): PlannedRollup {
  const relation = object.relations.get(rollup.relation);
  if (!relation) {
    throw refuse(
      `${object.name} has no child list “${rollup.relation}”`,
      `对象 ${object.name} 没有子列表“${rollup.relation}”`,
    );
  }
  const child = registry.object(relation.object);
  const link = child.fields.get(relation.field)!;
  if (link.type === 'polymorphic') {
    throw refuse('records that point to several objects cannot be rolled up', '指向多个对象的记录不能汇总');
  }
  const of = rollup.fn === 'count' ? null : sourceOf(child, rollup);
  checkResult(field, rollup, of);
  const condition = conditionOf(registry, child, rollup, env);
  const watch = new Set([link.name, ...(of ? [of.name] : []), ...(condition ? fieldsOf(condition) : [])]);
  return { object, field, child, link, fn: rollup.fn, of, condition, watch };
}

function sourceOf(child: ObjectType, { fn, field }: Rollup): Field {
  const source = child.fields.get(field ?? '');
  if (!source) {
    throw refuse(
      `${child.name} has no field “${field ?? ''}”`,
      `对象 ${child.name} 没有字段“${field ?? ''}”`,
    );
  }
  const allowed = fn === 'min' || fn === 'max' ? ordered : summed;
  if (!allowed.has(source.type)) {
    throw refuse(
      `there is no ${fn} of a field of the type ${source.type}`,
      `类型 ${source.type} 的字段不支持 ${fn}`,
    );
  }
  return source;
}

/** A count is a whole number; an average of whole numbers is none; all else is what it is made of. */
function resultsOf({ fn }: Rollup, of: Field | null): readonly FieldTypeName[] {
  if (of === null) return ['integer', 'number'];
  if (of.type === 'money') return ['money'];
  if (of.type === 'date' || of.type === 'datetime') return [of.type];
  const whole = (of.type === 'integer' || of.type === 'rating') && fn !== 'avg';
  return whole ? ['integer', 'number'] : of.type === 'percent' ? ['percent', 'number'] : ['number'];
}

function checkResult(field: Field, rollup: Rollup, of: Field | null): void {
  const wanted = resultsOf(rollup, of);
  if (wanted.includes(field.type)) return;
  throw refuse(
    `it gives ${wanted.join(' or ')}, but the field is of the type ${field.type}`,
    `结果类型为 ${wanted.join(' 或 ')}，而字段类型为 ${field.type}`,
  );
}

function conditionOf(
  registry: Registry,
  child: ObjectType,
  { filter }: Rollup,
  env: ParseEnv,
): Condition | null {
  if (filter === undefined || filter === null) return null;
  const source: FilterSource = {
    fieldOf: (object, name) => registry.object(object).fields.get(name),
    relationOf: (object, name) => registry.object(object).relations.get(name),
  };
  const condition = parseFilter(filter, child.name, source, env);
  checkLasting(condition);
  const secret = secretTest(condition);
  if (secret) throw new ValueError(notKept(secret));
  return condition;
}

/** Only what a change of the child itself can change: no other records, no clock, nobody who asks. */
function checkLasting(condition: Condition): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const one of condition.of) checkLasting(one);
      return;
    case 'not':
      checkLasting(condition.of);
      return;
    case 'children':
      throw otherRecords();
    case 'test':
      if (condition.path.steps.length > 0) throw otherRecords();
      if (isOfTheMoment(condition.operand)) {
        throw refuse(
          'its filter depends on the day or on who asks; compare with fixed values',
          '其筛选条件取决于日期或当前用户；请使用固定值',
        );
      }
  }
}

function isOfTheMoment(operand: unknown): boolean {
  if (Array.isArray(operand)) return operand.some(isOfTheMoment);
  return typeof operand === 'object' && operand !== null && ('literal' in operand || 'relative' in operand);
}

function fieldsOf(condition: Condition): string[] {
  if (condition.kind === 'test') return [condition.path.field.name];
  return condition.kind === 'all' || condition.kind === 'any'
    ? condition.of.flatMap(fieldsOf)
    : fieldsOf(condition.of);
}

function otherRecords(): ValueError {
  return refuse(
    'its filter looks at other records; use fields of the child itself',
    '其筛选条件涉及其他记录；请使用子记录自身的字段',
  );
}

function refuse(en: string, zh: string): ValueError {
  return new ValueError({ en: `The roll-up cannot be used: ${en}.`, zh: `汇总无法使用：${zh}。` });
}
