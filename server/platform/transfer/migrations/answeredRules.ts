/** The rules of a file with what people answered to its questions. */
import { fold } from '../../../../shared/fold.ts';
import type { Registry } from '../../metadata/registry.ts';
import type { ColumnRule, ImportRules } from '../rules.ts';
import { keepName, nobody, unchanging } from '../sources/peopleQuestions.ts';
import type { FileQuestion } from '../sources/recognisedFile.ts';
import { formerOwner, keepingOwner } from './formerOwner.ts';
import type { Recognised } from './migrationStore.ts';

/** The answer that holds: what somebody said, here or in rules that know it, or what was proposed. */
export function answerOf(
  { questions, answers }: Recognised,
  rules: ImportRules | null,
  place: number,
): string | null {
  const question = questions[place];
  const said = answers[place] ?? (question && rules ? saidBy(rules, question) : null);
  return said ?? question?.proposed ?? null;
}

/** What rules that somebody made or brought say already, so that it needs no asking; null: nothing. */
export function saidBy({ columns }: ImportRules, { kind, column, word = '' }: FileQuestion): string | null {
  for (const rule of columns) {
    if (rule.column !== column) continue;
    if (kind === 'dayMonth' && rule.dateOrder) return rule.dateOrder;
    if (kind === 'decimal' && rule.decimal) return rule.decimal;
    const [, means] = Object.entries(rule.values ?? {}).find(([one]) => fold(one) === fold(word)) ?? [];
    if (kind !== 'person' || means === undefined) continue;
    const isKept = columns.some(
      ({ field, only = [] }) => field === formerOwner && only.some((one) => fold(one) === fold(word)),
    );
    if (means === '') return isKept ? keepName : nobody;
    return means.replace(/^id:/, '');
  }
  return null;
}

export function answeredRules(registry: Registry, rules: ImportRules, recognised: Recognised): ImportRules {
  let answered = rules;
  for (const [place, question] of recognised.questions.entries()) {
    const answer = recognised.answers[place];
    if (answer !== undefined) answered = withAnswer(registry, answered, question, answer);
  }
  return answered;
}

function withAnswer(
  registry: Registry,
  rules: ImportRules,
  { kind, column, word = '' }: FileQuestion,
  answer: string,
): ImportRules {
  const object = registry.byPlural(rules.object);
  const typeOf = (rule: ColumnRule) => object?.fields.get(rule.field)?.type ?? '';
  const isMeant = (rule: ColumnRule, types: readonly string[]): boolean =>
    column === null ? types.includes(typeOf(rule)) : rule.column === column;
  const each = (types: readonly string[], change: (rule: ColumnRule) => ColumnRule): ImportRules => ({
    ...rules,
    columns: rules.columns.map((rule) => (isMeant(rule, types) ? change(rule) : rule)),
  });
  const times = ['date', 'datetime'];
  const numbers = ['integer', 'number', 'percent', 'money'];
  switch (kind) {
    case 'dayMonth':
      return each(times, (rule) => ({ ...rule, dateOrder: answer as NonNullable<ColumnRule['dateOrder']> }));
    case 'decimal':
      return each(numbers, (rule) => ({ ...rule, decimal: answer as NonNullable<ColumnRule['decimal']> }));
    case 'timeZone':
      return each(['datetime'], (rule) => ({ ...rule, timeZone: answer }));
    case 'separator':
      return each(['multiSelect', 'tags', 'emails', 'phones'], (rule) => ({ ...rule, separator: answer }));
    case 'currency': {
      const amounts = rules.columns.filter((rule) => rule.member === undefined && isMeant(rule, ['money']));
      const others = rules.columns.filter(
        (rule) => rule.member !== 'currency' || !amounts.some(({ field }) => field === rule.field),
      );
      return {
        ...rules,
        columns: [
          ...others,
          ...amounts.map(({ field }): ColumnRule => ({ field, member: 'currency', constant: answer })),
        ],
      };
    }
    case 'person': {
      if (unchanging.has(answer)) return rules;
      const isNobody = answer === nobody || answer === keepName;
      const means = isNobody ? '' : `id:${answer}`;
      const named = each([], (rule) =>
        rule.field === formerOwner ? rule : { ...rule, values: { ...rule.values, [word]: means } },
      );
      return answer === keepName ? keepingOwner(named, column, word) : named;
    }
    // What words of a column mean is said in its rule.
    case 'value':
      return rules;
  }
}
