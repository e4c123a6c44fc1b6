/** One row for each vCard: names, company, phones and addresses by their kind. */
import ICAL from 'ical.js';
import type { Label } from '../../../../shared/labels.ts';
import { type CardPhoto, photoColumn, photoIn, placePhotos } from './cardPhotos.ts';
import { addValue, type CardRow, newCard } from './cardTable.ts';
import type { ContentLine } from './contentLines.ts';

/** The columns of a file of cards, in their order; properties of no name here have their own as a column. */
export const vcardColumns = [
  'Full Name',
  'Last Name',
  'First Name',
  'Middle Name',
  'Prefix',
  'Suffix',
  'Nickname',
  'Company',
  'Department',
  'Job Title',
  'Role',
  'Mobile Phone',
  'Work Phone',
  'Home Phone',
  'Fax',
  'Other Phone',
  'Email',
  'Work Email',
  'Home Email',
  ...['Work ', 'Home ', ''].flatMap((kind) =>
    ['Street', 'City', 'State', 'Postal Code', 'Country'].map((part) => `${kind}${part}`),
  ),
  'Birthday',
  'Website',
  'Notes',
  'Categories',
  'Photo URL',
  photoColumn,
  'UID',
] as const;

/** A property as jCard writes it (RFC 7095). */
export type JsonProperty = readonly [
  name: string,
  parameters: Readonly<Record<string, string | readonly string[]>>,
  type: string,
  ...values: unknown[],
];

/** Of the machinery, or said twice. */
const silent: ReadonlySet<string> = new Set([
  'version',
  'prodid',
  'rev',
  'sort-string',
  'label',
  'x-ablabel',
  'x-abadr',
  'clientpidmap',
]);
/** Pictures, sounds and keys within the card, or where they lie. */
const binary: ReadonlySet<string> = new Set(['photo', 'logo', 'sound', 'key']);

const texts: Readonly<Record<string, string>> = {
  fn: 'Full Name',
  nickname: 'Nickname',
  title: 'Job Title',
  role: 'Role',
  url: 'Website',
  note: 'Notes',
  categories: 'Categories',
  uid: 'UID',
};

export interface Cards {
  readonly rows: CardRow[];
  readonly notes: Label[];
  readonly photos: readonly CardPhoto[];
}

/** @param version of the card, which says how values are written. */
export function readLine(line: ContentLine, version: string): JsonProperty {
  const design = version.startsWith('4') ? ICAL.design.vcard : ICAL.design.vcard3;
  return ICAL.parse.property(line.text, design) as unknown as JsonProperty;
}

export function cardsOf(lines: readonly ContentLine[]): Cards {
  const rows: CardRow[] = [];
  // A card may hold that of somebody else, such as an assistant's: it is a row of its own.
  const open: { row: CardRow; version: string; number: number }[] = [];
  let pictures = 0;
  let isOutside = false;
  for (const line of lines) {
    const card = open.at(-1);
    if (line.name === 'BEGIN') {
      const begun = { row: newCard(), version: '3.0', number: rows.length + 1 };
      open.push(begun);
      rows.push(begun.row);
    } else if (line.name === 'END') open.pop();
    else if (card) {
      if (line.name === 'VERSION') card.version = line.text.split(':')[1]?.trim() ?? '3.0';
      try {
        pictures += addProperty(card.row, readLine(line, card.version)) ? 0 : 1;
      } catch {
        card.row.fault ??= unreadable(card.number, line);
      }
    } else if (!isOutside) rows.push({ ...newCard(), fault: unreadable(rows.length + 1, line) });
    isOutside = open.length === 0 && line.name !== 'END';
  }
  for (const card of open) card.row.fault ??= unended(card.number);
  return placed(rows, pictures);
}

/** @param pictures those that are left out */
function placed(rows: CardRow[], pictures: number): Cards {
  const photos = placePhotos(rows);
  return { rows, notes: notesOn(pictures, photos.length), photos };
}

/** @param cards as JSON (RFC 7095): one, or a list. */
export function cardsOfJson(cards: readonly (readonly [string, readonly JsonProperty[]])[]): Cards {
  let pictures = 0;
  const rows = cards.map(([, properties], index) => {
    const row = newCard();
    for (const property of properties) {
      try {
        pictures += addProperty(row, property) ? 0 : 1;
      } catch {
        row.fault ??= unreadable(index + 1, { name: String(property?.[0] ?? ''), text: '', number: 0 });
      }
    }
    return row;
  });
  return placed(rows, pictures);
}

function typesOf([, parameters]: JsonProperty): ReadonlySet<string> {
  return new Set([parameters.type ?? []].flat().flatMap((type) => type.toLowerCase().split(',')));
}

const flat = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map(flat)
        .filter((part) => part !== '')
        .join(',')
    : String(value ?? '');

/** False for what is left out: a sound or a key within the card. */
function addProperty(row: CardRow, property: JsonProperty): boolean {
  const [name, , type, ...values] = property;
  const [first] = values;
  const types = typesOf(property);
  if (silent.has(name)) return true;
  if (binary.has(name)) {
    const isAddress = type === 'uri' && /^https?:/i.test(flat(first));
    if (isAddress) addValue(row, name === 'photo' ? 'Photo URL' : name.toUpperCase(), flat(first));
    if (isAddress || name !== 'photo') return isAddress;
    const bytes = photoIn(flat(first));
    if (bytes !== null) row.photos.push(bytes);
    return bytes !== null;
  }
  const parts = Array.isArray(first) ? first : [first];
  if (name === 'n') {
    const columns = ['Last Name', 'First Name', 'Middle Name', 'Prefix', 'Suffix'];
    for (const [index, column] of columns.entries()) addValue(row, column, flat(parts[index]));
  } else if (name === 'org') {
    addValue(row, 'Company', flat(parts[0]));
    for (const unit of parts.slice(1)) addValue(row, 'Department', flat(unit));
  } else if (name === 'tel')
    addValue(row, phoneColumn(types), flat(first).replace(/^tel:/i, '').replace(/;ext=/i, ' ext. '));
  else if (name === 'email') addValue(row, `${placeOf(types)}Email`, flat(first).replace(/^mailto:/i, ''));
  else if (name === 'adr') addAddress(row, placeOf(types), parts);
  else if (name === 'bday') addValue(row, 'Birthday', dayOf(flat(first)));
  else
    for (const value of values) {
      // Some address books write colons with a backslash, which no standard asks for.
      addValue(row, texts[name] ?? name.toUpperCase(), flat(value).replaceAll('\\:', ':'));
    }
  return true;
}

function placeOf(types: ReadonlySet<string>): string {
  return types.has('work') ? 'Work ' : types.has('home') ? 'Home ' : '';
}

function phoneColumn(types: ReadonlySet<string>): string {
  if (types.has('fax')) return 'Fax';
  if (['cell', 'mobile', 'iphone', 'text'].some((type) => types.has(type))) return 'Mobile Phone';
  return `${placeOf(types) || 'Other '}Phone`;
}

/** Post office box and what extends the street belong to it. */
function addAddress(row: CardRow, place: string, parts: readonly unknown[]): void {
  const [box, extended, street, city, state, code, country] = parts.map(flat);
  const whole = [box, extended, street].filter((part) => part).join(', ');
  const named = { Street: whole, City: city, State: state, 'Postal Code': code, Country: country };
  for (const [part, value] of Object.entries(named)) {
    // A second address of the same kind would mix with the first.
    if (value && !row.cells.has(`${place}${part}`))
      addValue(row, `${place}${part}`, value.replace(/\s*\n\s*/g, ', '));
    else if (value)
      addValue(
        row,
        `More ${place}Addresses`.replace('  ', ' '),
        parts
          .map(flat)
          .filter((one) => one)
          .join(', '),
      );
  }
}

function dayOf(text: string): string {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : text;
}

function unreadable(card: number, line: ContentLine): Label {
  const at =
    line.number > 0 ? { en: ` (line ${line.number})`, zh: `（第 ${line.number} 行）` } : { en: '', zh: '' };
  const name = line.name.slice(0, 40);
  return {
    en: `Row ${card}: “${name}”${at.en} cannot be read.`,
    zh: `第 ${card} 条：“${name}”${at.zh}无法读取。`,
  };
}

function unended(card: number): Label {
  return {
    en: `Row ${card}: the file ends before the card does.`,
    zh: `第 ${card} 条：文件在名片结束之前就结束了。`,
  };
}

function notesOn(pictures: number, photos: number): Label[] {
  const left = {
    en: `Logos, sounds, keys and pictures that cannot be shown are not imported: ${pictures}.`,
    zh: `名片内的 ${pictures} 个徽标、声音、密钥或无法显示的图片不会导入。`,
  };
  const kept = {
    en: `Photos within the cards: ${photos}. In a migration they come to the contacts as attachments.`,
    zh: `名片内的照片：${photos} 张。随数据迁移导入时，将作为附件添加到联系人。`,
  };
  return [...(photos > 0 ? [kept] : []), ...(pictures > 0 ? [left] : [])];
}
