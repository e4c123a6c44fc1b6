/** The rules of a file with what people answered to its questions. */
import type { Registry } from '../../metadata/registry.ts';
import type { ColumnRule, ImportRules } from '../rules.ts';
import { makePerson, nobody } from '../sources/peopleQuestions.ts';
import type { FileQuestion } from '../sources/recognisedFile.ts';
import type { Recognised } from './migrationStore.ts';

/** The answer that holds: what somebody said, or what was proposed. */
export function answerOf({ questions, answers }: Recognised, place: number): string | null {
  return answers[place] ?? questions[place]?.proposed ?? null;
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
      if (answer === makePerson) return rules;
      const means = answer === nobody ? '' : `id:${answer}`;
      return each([], (rule) => ({ ...rule, values: { ...rule.values, [word]: means } }));
    }
    // What words of a column mean is said in its rule.
    case 'value':
      return rules;
  }
}
