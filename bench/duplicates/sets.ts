/** The public sets of doubled records: which of their columns are what. Nothing else is said of them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ColumnSpec } from '../../server/platform/duplicates/matcher/column.ts';
import { code, identifier } from '../../server/platform/duplicates/matcher/kinds/codes.ts';
import { date } from '../../server/platform/duplicates/matcher/kinds/date.ts';
import { organisation } from '../../server/platform/duplicates/matcher/kinds/organisation.ts';
import { personName } from '../../server/platform/duplicates/matcher/kinds/personName.ts';
import { address, place } from '../../server/platform/duplicates/matcher/kinds/places.ts';
import { email, phone } from '../../server/platform/duplicates/matcher/kinds/reach.ts';

type Row = Readonly<Record<string, string>>;

export interface DoubledSet {
  readonly name: string;
  readonly file: string;
  readonly columns: readonly (ColumnSpec & { value?(row: Row): string })[];
  /** Records with the same answer are the same. */
  entity(row: Row): string;
  /** F1 that must be reached; absent: the best that can be. */
  readonly atLeast?: number;
}

const febrl: DoubledSet['columns'] = [
  { name: 'given_name', kind: personName, half: 'given' },
  { name: 'surname', kind: personName, half: 'family' },
  { name: 'street_number', kind: code },
  { name: 'address_1', kind: place },
  { name: 'address_2', kind: place },
  { name: 'suburb', kind: place },
  { name: 'postcode', kind: code },
  { name: 'state', kind: code },
  { name: 'date_of_birth', kind: date },
  { name: 'soc_sec_id', kind: identifier },
];

const febrlEntity = (row: Row): string => /rec-(\d+)/.exec(row.rec_id!)![1]!;

export const sets: readonly DoubledSet[] = [
  { name: 'FEBRL 1', file: 'febrl/dataset1.csv', columns: febrl, entity: febrlEntity, atLeast: 0.99 },
  { name: 'FEBRL 3', file: 'febrl/dataset3.csv', columns: febrl, entity: febrlEntity, atLeast: 0.99 },
  {
    name: 'RLdata500',
    file: 'rldata/RLdata500.csv',
    columns: [
      { name: 'fname_c1', kind: personName, half: 'given' },
      { name: 'fname_c2', kind: personName },
      { name: 'lname_c1', kind: personName, half: 'family' },
      { name: 'lname_c2', kind: personName },
      {
        name: 'birth',
        kind: date,
        value: ({ by, bm, bd }) => `${by}-${bm!.padStart(2, '0')}-${bd!.padStart(2, '0')}`,
      },
    ],
    entity: (row) => row.true_id!,
    atLeast: 0.97,
  },
  {
    name: 'early_childhood',
    file: 'early_childhood/csv_example_input_with_true_ids.csv',
    columns: [
      { name: 'Site name', kind: organisation },
      { name: 'Address', kind: address },
      { name: 'Zip', kind: code },
      { name: 'Phone', kind: phone },
    ],
    entity: (row) => row['True Id']!,
  },
  {
    name: 'splink_fake_1000',
    file: 'splink_fake_1000/fake_1000.csv',
    columns: [
      { name: 'first_name', kind: personName, half: 'given' },
      { name: 'surname', kind: personName, half: 'family' },
      { name: 'dob', kind: date },
      { name: 'city', kind: place },
      { name: 'email', kind: email },
    ],
    entity: (row) => row.cluster!,
  },
];

/** Where the sets lie: beside the product, unless GUANXI_SAMPLES names another folder. */
export function setFolder(): string | null {
  const folder = path.resolve(process.env.GUANXI_SAMPLES ?? path.join('..', 'shared', 'data'), 'dedupe');
  return existsSync(folder) ? folder : null;
}

export function readSet(folder: string, set: DoubledSet): Row[] {
  const text = readFileSync(path.join(folder, set.file), 'utf8');
  return parse(text, {
    columns: (names: string[]) => names.map((name) => name.trim()),
    trim: true,
    relax_quotes: true,
  });
}
