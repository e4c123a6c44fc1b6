/** Invented contacts, some of them twice with a slip of the hand; the same for the same number. */
import { ColumnBuilder, type ColumnSpec } from '../../server/platform/duplicates/matcher/column.ts';
import { organisation } from '../../server/platform/duplicates/matcher/kinds/organisation.ts';
import { personName } from '../../server/platform/duplicates/matcher/kinds/personName.ts';
import { place } from '../../server/platform/duplicates/matcher/kinds/places.ts';
import { email, phone } from '../../server/platform/duplicates/matcher/kinds/reach.ts';
import { companyName, personName as invented, mix, phone as number } from '../names.ts';

/** One in ten is there again. */
const doubledShare = 10;

const specs: readonly ColumnSpec[] = [
  { name: 'name', kind: personName },
  { name: 'account', kind: organisation },
  { name: 'email', kind: email },
  { name: 'phone', kind: phone },
  { name: 'city', kind: place },
];
const first =
  'james mary wei li anna peter sofia chen paul laura tom eva igor nina omar ines hugo lena marc vera'.split(
    ' ',
  );
const last =
  'smith muller wang garcia rossi novak kim silva dubois jansen larsen popov tanaka weber costa moreau lindqvist brown keller fischer'.split(
    ' ',
  );
const cities = '上海 北京 深圳 杭州 苏州 成都 Berlin Paris Madrid Singapore London Chicago'.split(' ');

type Contact = readonly [name: string, account: string, email: string, phone: string, city: string];

function contact(n: number): Contact {
  const western = mix(n, 31) % 3 === 0;
  const given = first[mix(n, 32) % first.length]!;
  const family = last[mix(n, 33) % last.length]!;
  const tag = (mix(n, 34) % 46_656).toString(36);
  const name = western
    ? `${cap(given)} ${cap(family)}${tag.length > 2 ? ` ${cap(tag.replace(/\d/g, 'a'))}` : ''}`
    : invented(n);
  const account = companyName(mix(n, 35) % 200_000);
  const address = `${western ? `${given}.${family}` : `u${mix(n, 36) % 1e7}`}${tag}@mail${mix(n, 37) % 5000}.example.com`;
  return [name, account, address, number(n), cities[mix(n, 38) % cities.length]!];
}

function cap(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Two letters that changed places, at a place that the number says. */
function slip(text: string, n: number): string {
  if (text.length < 3) return text;
  const at = 1 + (mix(n, 41) % (text.length - 2));
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function again(contact: Contact, n: number): Contact {
  const [name, account, address, tel, city] = contact;
  const without = mix(n, 42) % 4;
  return [
    mix(n, 43) % 3 === 0 ? slip(name, n) : name,
    mix(n, 44) % 4 === 0 ? '' : account,
    without === 0 ? '' : mix(n, 45) % 3 === 0 ? slip(address, n) : address,
    without === 1 ? '' : mix(n, 46) % 4 === 0 ? slip(tel, n + 1) : tel,
    mix(n, 47) % 5 === 0 ? '' : city,
  ];
}

/** Records in a mixed order; `original` of each says which of them are the same. */
export function inventContacts(size: number): {
  columns: ReturnType<ColumnBuilder['build']>[];
  original: Int32Array;
} {
  const builders = specs.map((spec) => new ColumnBuilder(spec));
  const original = new Int32Array(size);
  const originals = Math.floor((size * doubledShare) / (doubledShare + 1));
  for (let n = 0; n < size; n++) {
    const of = n < originals ? n : mix(n, 48) % originals;
    original[n] = of;
    const values = n < originals ? contact(of) : again(contact(of), n);
    for (const [at, builder] of builders.entries()) builder.add(values[at]!);
  }
  return { columns: builders.map((builder) => builder.build()), original };
}
