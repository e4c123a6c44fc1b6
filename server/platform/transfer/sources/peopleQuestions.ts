/** Owners whom a file names otherwise than we do: asked with the candidates, never taken in silence. */
import { fold } from '../../../../shared/fold.ts';
import type { Context } from '../../context.ts';
import { mayKeepFormerOwner } from '../migrations/formerOwner.ts';
import { historyFields } from '../planColumn.ts';
import type { FileShape } from '../reading/readRequest.ts';
import { squeeze } from '../resolveLookups.ts';
import type { ColumnRule, ImportRules } from '../rules.ts';
import type { FileQuestion } from './recognisedFile.ts';
import { addressIn, type KnownPerson, type PersonSuggestion, suggestPeople } from './suggestPeople.ts';

/** More of one column are not looked through one by one. */
const mostAsked = 30;
/** A longer list is no choice; then only those who are alike are offered. */
const mostOffered = 50;

/** Answers besides a person's id. */
export const makePerson = 'make';
export const nobody = 'nobody';
/** As the rule of the column says: such a row is refused, or has no owner. */
const asRules = 'rules';
/** The answers that leave the rules as they are. */
export const unchanging: ReadonlySet<string> = new Set([makePerson, asRules]);
/** Nobody, but the name stays on the record. */
export const keepName = 'text';

const choice = (value: string, en: string, zh: string) => ({ value, label: { en, zh } });

/** Whether the lookup itself finds the one person: by the name, or the name without blanks and signs. */
function isFound(word: string, people: readonly KnownPerson[]): boolean {
  const same = people.filter(({ name }) => fold(name) === fold(word));
  if (same.length > 0) return same.length === 1;
  return people.filter(({ name }) => squeeze(name) === squeeze(word)).length === 1;
}

/** Several of one name, or those who are alike. */
function candidatesFor(word: string, people: readonly KnownPerson[]): readonly PersonSuggestion[] {
  const same = people.filter(({ name }) => fold(name) === fold(word));
  const suggested = suggestPeople(word, people);
  return same.length > 1 ? same.map((person) => ({ person, certainty: 1 / same.length })) : suggested;
}

function choicesFor(
  candidates: readonly PersonSuggestion[],
  people: readonly KnownPerson[],
  { mayMake, mayKeep }: { readonly mayMake: boolean; readonly mayKeep: boolean },
): FileQuestion['choices'] {
  const alike = new Set(candidates.map(({ person }) => person.id));
  const others = people.length > mostOffered ? [] : people.filter(({ id }) => !alike.has(id));
  const nameOf = ({ name, email }: KnownPerson): string => (email === null ? name : `${name} · ${email}`);
  return [
    ...candidates.map(({ person, certainty }) => {
      const percent = Math.round(certainty * 100);
      return choice(
        person.id,
        `${nameOf(person)} (${percent} % sure)`,
        `${nameOf(person)}（${percent}% 把握）`,
      );
    }),
    ...(mayMake
      ? [choice(makePerson, 'A new person of this name, to be invited later', '按此姓名新建人员，以后再邀请')]
      : [
          choice(
            asRules,
            'Nobody we know: as the mapping says (refuse the row, or leave it empty)',
            '未知人员：按映射处理（拒绝该行或留空）',
          ),
        ]),
    ...(mayKeep
      ? [
          choice(
            keepName,
            'Nobody here: keep the name on the record, as “Former owner”',
            '已不在本系统：将姓名以文本保留在记录的“原负责人”字段',
          ),
        ]
      : []),
    ...others.map((person) => choice(person.id, nameOf(person), nameOf(person))),
    choice(nobody, 'Nobody', '无负责人'),
  ];
}

/** A user's column that goes by name, and says more than who made or changed a record once. */
function isByName({ registry }: Context, { object }: ImportRules, rule: ColumnRule): boolean {
  const field = registry.byPlural(object)?.fields.get(rule.field);
  const isUser = field ? field.targets?.length === 1 && field.targets[0] === 'user' : rule.field === 'owner';
  return isUser && !historyFields.has(rule.field) && [undefined, 'name'].includes(rule.lookup?.by);
}

export interface PeopleOfFile {
  /** With what the cells' own e-mail addresses say of whom they mean. */
  readonly rules: ImportRules;
  readonly questions: readonly FileQuestion[];
}

/** @param people who are here; nobody is asked for where that is nobody */
export function peopleOfFile(
  ctx: Context,
  rules: ImportRules,
  shape: FileShape,
  people: readonly KnownPerson[],
): PeopleOfFile {
  if (people.length === 0) return { rules, questions: [] };
  const byAddress = new Map(people.flatMap((one) => (one.email === null ? [] : [[fold(one.email), one]])));
  const questions: FileQuestion[] = [];
  const columns = rules.columns.map((rule): ColumnRule => {
    const column = shape.columns.find(({ header }) => header === rule.column);
    if (!column || !isByName(ctx, rules, rule)) return rule;
    const known: Record<string, string> = {};
    for (const word of column.values ?? column.samples) {
      if (isFound(word, people)) continue;
      const named = byAddress.get(addressIn(word) ?? '');
      if (named) known[word] = `id:${named.id}`;
      else if (questions.length < mostAsked) questions.push(...askedFor(ctx, rules, rule, word, people));
    }
    return Object.keys(known).length === 0 ? rule : { ...rule, values: { ...known, ...rule.values } };
  });
  return { rules: { ...rules, columns }, questions };
}

function askedFor(
  ctx: Context,
  { object }: ImportRules,
  rule: ColumnRule,
  word: string,
  people: readonly KnownPerson[],
): FileQuestion[] {
  const candidates = candidatesFor(word, people);
  const mayMake = rule.lookup?.missing === 'create';
  const mayKeep = rule.field === 'owner' && mayKeepFormerOwner(ctx, ctx.registry.byPlural(object));
  // Nobody to choose: such cells are left empty or refused, as the rules say.
  if (candidates.length === 0 && !mayMake && !mayKeep) return [];
  return [
    {
      kind: 'person',
      column: rule.column ?? null,
      word,
      text: { en: `Who is “${word}”?`, zh: `“${word}”是哪位同事？` },
      choices: choicesFor(candidates, people, { mayMake, mayKeep }),
      proposed: candidates.length > 0 ? null : mayMake ? makePerson : asRules,
    },
  ];
}
