/** Whom a name in a file probably means among the people who are here: never taken, always asked. */
import { closestWord } from '../../../../shared/cleaning/closestWord.ts';
import { fold } from '../../../../shared/fold.ts';
import { sortKey } from '../../fields/sortKey.ts';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** Null where there is none, or the importer may not see it. */
  readonly email: string | null;
}

export interface PersonSuggestion {
  readonly person: KnownPerson;
  /** 0 to 1. */
  readonly certainty: number;
}

const most = 5;
const han = /\p{Script=Han}/u;
/** What systems write behind the name of somebody who has left. */
const status =
  /[\s,-]*[([（【]\s*(inactive|deactivated|disabled|deleted|former|left|已停用|停用|已离职|离职)\s*[)\]）】]\s*$/iu;
const address = /[<(（[]?\s*([^\s<>()（）[\]]+@[^\s<>()（）[\]]+)\s*[>)）\]]?/u;

/** The e-mail address in the cell; null where there is none. */
export function addressIn(word: string): string | null {
  const found = address.exec(word)?.[1];
  return found === undefined ? null : fold(found);
}

/** The name without what else the cell says. */
function bare(word: string): string {
  return word.replace(status, '').replace(address, '').replace(/\s+/g, ' ').trim();
}

/** Each name is spoken once, however many words it is compared with. */
const spokenNames = new WeakMap<KnownPerson, readonly string[]>();

function tokensOf(person: KnownPerson): readonly string[] {
  const known = spokenNames.get(person) ?? tokens(person.name);
  spokenNames.set(person, known);
  return known;
}

/** Syllables and words without accents; characters as they are spoken. */
function tokens(name: string): readonly string[] {
  return sortKey(name.slice(0, 100))
    .split('\u0001')[0]!
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

const sorted = (parts: readonly string[]): string => parts.toSorted().join(' ');

/** “A. Lovelace” for Ada Lovelace: one word is the beginning of another's, the others are the same. */
function isInitial(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const rest = [...b];
  const short = a.filter((part) => {
    const at = rest.indexOf(part);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const [one = '', ...others] = short;
  return others.length === 0 && one.length === 1 && rest[0]?.startsWith(one) === true;
}

function likeness(plain: string, said: readonly string[], person: KnownPerson): number {
  const { name } = person;
  const known = tokensOf(person);
  if (said.length === 0 || known.length === 0) return 0;
  const isSame = said.join('') === known.join('');
  // Many people are spoken alike whose characters differ.
  const spoken = han.test(plain) || han.test(name);
  if (han.test(plain) && han.test(name)) return fold(plain) === fold(name) ? 0.95 : isSame ? 0.6 : 0;
  if (isSame) return spoken ? 0.8 : 0.95;
  const turned = said.toReversed().join('') === known.join('');
  if (turned || sorted(said) === sorted(known)) return spoken ? 0.8 : 0.9;
  if (isInitial(said, known) || isInitial(known, said)) return 0.75;
  const isClose = closestWord(said.join(''), [{ word: known.join(''), means: name }]) !== undefined;
  return isClose && !spoken ? 0.75 : 0;
}

/** Those who are alike, the likeliest first; empty where nobody is. */
export function suggestPeople(word: string, people: readonly KnownPerson[]): readonly PersonSuggestion[] {
  const plain = bare(word);
  const said = tokens(plain);
  const found = people
    .map((person) => ({ person, certainty: likeness(plain, said, person) }))
    .filter(({ certainty }) => certainty > 0)
    .sort((a, b) => b.certainty - a.certainty || a.person.name.localeCompare(b.person.name));
  return found.slice(0, most);
}
