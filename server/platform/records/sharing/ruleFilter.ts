/** What a sharing rule may ask: only what a record itself says, and what stays true until the record is written again. */
import { ValueError } from '../../../../shared/errors.ts';
import type { Condition } from '../../../../shared/filters/grammar.ts';
import { parseFilter } from '../../../../shared/filters/parse.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { Context } from '../../context.ts';
import type { Field, ObjectType, Registry } from '../../metadata/registry.ts';
import { filterSource } from '../shaping/registryNames.ts';

/** Written after the keys are made, or by every write. */
const unsteady: ReadonlySet<string> = new Set(['id', 'version', 'updatedAt', 'updatedBy']);

/** Throws a ValueError that names the field. */
export function checkRuleFilter(object: ObjectType, condition: Condition): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.of) checkRuleFilter(object, part);
      return;
    case 'not':
      checkRuleFilter(object, condition.of);
      return;
    case 'children':
      throw refused(condition.relation, {
        en: `A sharing rule asks the record itself only; “${condition.relation}” leads to other records.`,
        zh: `共享规则只能使用记录自身的字段，“${condition.relation}”涉及其他记录。`,
      });
    case 'test':
      checkTest(object, condition);
  }
}

function checkTest(object: ObjectType, { path, op, operand }: Extract<Condition, { kind: 'test' }>): void {
  const [step] = path.steps;
  const name = step?.field.name ?? path.field.name;
  const { label } = step?.field ?? path.field;
  if (step) {
    throw refused(name, {
      en: `A sharing rule asks the record itself only; “${label.en}” leads to another record.`,
      zh: `共享规则只能使用记录自身的字段，“${label.zh}”涉及其他记录。`,
    });
  }
  if ((op === 'within' && path.field.type !== 'geo') || saysRelative(operand)) {
    throw refused(name, {
      en: `“${label.en}” would be asked anew every day or by whoever looks; a sharing rule compares with fixed values.`,
      zh: `“${label.zh}”的条件会随日期或查看者变化；共享规则只能与固定值比较。`,
    });
  }
  if (object.fields.get(path.field.name)?.sensitive) {
    throw refused(name, {
      en: `“${label.en}” is sensitive: who sees a record by it would know its value.`,
      zh: `“${label.zh}”为敏感字段，按其共享会泄露其内容。`,
    });
  }
  if (isUnsteady(object.fields.get(path.field.name))) {
    throw refused(name, {
      en: `“${label.en}” is worked out by the system; choose a field that people fill in.`,
      zh: `“${label.zh}”由系统计算得出，请选择由人工填写的字段。`,
    });
  }
}

function isUnsteady(field: Field | undefined): boolean {
  return !field || unsteady.has(field.name) || field.computed || field.type === 'autoNumber';
}

/** `me`, `myDepartment` and `today` mean another value for another person or on another day. */
function saysRelative(operand: unknown): boolean {
  if (Array.isArray(operand)) return operand.some(saysRelative);
  return operand !== null && typeof operand === 'object' && 'literal' in operand;
}

function refused(field: string, text: Label): ValueError {
  return new ValueError(text, 'invalid_value', { field });
}

/** The condition with every right: it is the administrator's, whoever's record it meets. Throws a ValueError. */
export function parseRuleFilter(
  ctx: Pick<Context, 'env'>,
  registry: Registry,
  object: ObjectType,
  filter: unknown,
): Condition {
  const condition = parseFilter(filter, object.name, filterSource(registry), ctx.env);
  checkRuleFilter(object, condition);
  return condition;
}
