/** The rules of an import: which column goes to which field, how, and by what a row meets its record. */
import { z } from 'zod';
import { isTimeZone } from '../../../shared/timeZone.ts';

const name = z.string().min(1).max(200);

export const lookupRule = z.strictObject({
  /** The field of the other object that the cell names; its title by default. */
  by: name.optional(),
  /** What becomes of a cell that names no record. */
  missing: z.enum(['refuse', 'empty', 'create']).default('refuse'),
});

export const columnRule = z.strictObject({
  /** Header as the file has it; absent where `constant` gives the value. */
  column: name.optional(),
  field: name,
  /** A part of the field's value: `country` of an address, `currency` of money. */
  member: name.optional(),
  /** Other words for cells, compared without regard to case and width; an empty one empties the cell. */
  values: z.record(z.string().max(500), z.string().max(500)).optional(),
  /** What numbers of the column count in: 1000000 where it holds millions. */
  multiply: z.string().max(40).optional(),
  constant: z.string().max(5000).optional(),
  /** Order of the parts of dates such as 3/4/2026. */
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  /** The sign before the fraction of numbers: `,` reads 1.234 as one thousand. */
  decimal: z.enum(['.', ',']).optional(),
  /** IANA name of the zone of times that name none; the importer's by default. */
  timeZone: z.string().max(60).refine(isTimeZone, 'a time zone such as Asia/Shanghai').optional(),
  /** What stands between the values of one cell; by default any of ; , 、 | and the end of a line. */
  separator: z.string().min(1).max(5).optional(),
  /** The cells hold HTML: it becomes text, or stays formatted where the field can hold that. */
  html: z.literal(true).optional(),
  lookup: lookupRule.optional(),
});

export const importRules = z.strictObject({
  /** Plural name of the object. */
  object: name,
  /** The system that the rows come from; kept with each record, and part of the key `sourceId`. */
  source: z.string().min(1).max(80).optional(),
  /** The field by which a row meets a record that is there already; absent: every row makes a new one. */
  key: name.optional(),
  onMatch: z.enum(['update', 'skip']).default('update'),
  columns: z.array(columnRule).min(1).max(300),
});

/** As the pages write them, and `source`, which rule files may name. */
export type ImportRules = z.infer<typeof importRules>;
export type ColumnRule = z.infer<typeof columnRule>;

/** A rule file names the files that its rules are for; they are imported in its order. */
export const ruleFile = z.strictObject({
  files: z
    .array(importRules.extend({ file: name }))
    .min(1)
    .max(100),
});
