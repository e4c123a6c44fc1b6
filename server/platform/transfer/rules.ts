/** The rules of an import: which column goes to which field, how, and by what a row meets its record. */
import { z } from 'zod';
import { cleaningRuleNames } from '../../../shared/cleaning/rule.ts';
import { cellForms, joinKinds } from '../../../shared/imports.ts';
import { fileUses } from '../../../shared/migrations.ts';
import { isTimeZone } from '../../../shared/timeZone.ts';

const name = z.string().min(1).max(200);

export const lookupRule = z.strictObject({
  /** The field of the other object that the cell names; its title by default. */
  by: name.optional(),
  /** What becomes of a cell that names no record. */
  missing: z.enum(['refuse', 'empty', 'create']).default('refuse'),
  /**
   * For fields that point to several objects: plural names by what tells them apart, the beginning of the cell (`001` of
   * `001xx…`), or the word in `typeColumn` (`Accounts`). The longest beginning counts; one that ends with a colon, as
   * `join.types` makes it, is no part of what the record is found by.
   */
  objects: z
    .record(z.string().min(1).max(80), name)
    .refine((objects) => Object.keys(objects).length > 0, 'name at least one object')
    .optional(),
  /** Header of the column that says which object the cell names. */
  typeColumn: name.optional(),
});

export const joinRule = z.strictObject({
  columns: z.array(name).max(10),
  /**
   * `words`, `lines`: one after the other. `name`: given and family name, in the order that people of the name write them.
   * `first`: the first that is not empty. `closed`: the rule's own column where it says won or lost, else the next.
   */
  by: z.enum(joinKinds),
  /** With `first`: what kind of id each column holds, the rule's own first: `deal:1`. */
  types: z.array(z.string().min(1).max(40)).max(11).optional(),
});

/** Which cleaning rules look at the cells: those that fit the field (`all`), these, or none. */
export const cleaningChoice = z.union([z.enum(['all', 'none']), z.array(z.enum(cleaningRuleNames)).max(20)]);

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
  /** Only cells that are one of these words say something; others count as empty. */
  only: z.array(z.string().min(1).max(500)).min(1).max(500).optional(),
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
  /** Further columns of the same value, such as the family name beside the given one. */
  join: joinRule.optional(),
  /** What the cells are made into before anything else is read in them. */
  forms: z.array(z.enum(cellForms)).min(1).max(5).optional(),
  /** Of an entry in a list of phones or e-mails, which several columns may fill. */
  label: z.string().min(1).max(40).optional(),
  lookup: lookupRule.optional(),
  /** What an empty cell does to a value that is there; `emptyCells` of the import by default. */
  emptyCells: z.enum(['keep', 'clear']).optional(),
  /** What becomes of words that are no options of the list: `add` makes them options, as part of a migration. */
  unlisted: z.enum(['refuse', 'empty', 'add']).optional(),
  /** That of the import by default. */
  cleaning: cleaningChoice.optional(),
});

/** Rows that are no records of ours; they are counted, never dropped in silence. */
export const leaveOutRule = z.strictObject({
  column: name,
  /** Words of the cell, compared without regard to case and width; an empty one means an empty cell. */
  is: z.array(z.string().max(500)).min(1).max(200),
});

/** Each of the values in the cells of the column makes a record of its own: a row with three ids makes three. */
export const eachRule = z.strictObject({
  column: name,
  /** What stands between the values; `;` by default. A JSON list is one anyway. */
  separator: z.string().min(1).max(5).optional(),
});

/** Files of an archive that the cells name: as part of a migration they come to the row's record. */
export const fileRule = z.strictObject({
  /** Its cells hold a path or a name, several of them, or the id by which the other system calls the file. */
  column: name,
  /** `attachments`, or a field that holds files or a picture. */
  to: name,
  /** Header of the name that people know it by; where it is given, a row without one has no file. */
  nameColumn: name.optional(),
  /** Where in the archive the system lays its files. */
  folders: z.array(name).min(1).max(10).optional(),
});

export const importRules = z.strictObject({
  /** Plural name of the object. */
  object: name,
  /**
   * Only rows of which all of this holds are brought. Where the file has further parts in the migration, the other rows are
   * theirs; else they are counted as left out.
   */
  only: z.array(leaveOutRule).min(1).max(5).optional(),
  each: eachRule.optional(),
  /** The system that the rows come from; kept with each record, and part of the key `sourceId`. */
  source: z.string().min(1).max(80).optional(),
  /** The field by which a row meets a record that is there already; absent: every row makes a new one. */
  key: name.optional(),
  /** Further fields that name the record together with `key`. */
  keyWith: z.array(name).min(1).max(4).optional(),
  /** Fields that name it in turn where the key names none: an owner's e-mail address, then his name. */
  keyElse: z.array(name).min(1).max(4).optional(),
  onMatch: z.enum(['update', 'skip']).default('update'),
  /** A row that may be there already by the rules for duplicates: `refuse` by default. */
  onDuplicate: z.enum(['refuse', 'make', 'leave', 'update']).optional(),
  /** What empty cells do to values that are there: `clear` by default. */
  emptyCells: z.enum(['keep', 'clear']).optional(),
  leaveOut: z.array(leaveOutRule).max(20).optional(),
  /** `none` by default. */
  cleaning: cleaningChoice.optional(),
  columns: z.array(columnRule).min(1).max(300),
  files: z.array(fileRule).min(1).max(20).optional(),
});

/** As the pages write them, and `source`, which rule files may name. */
export type ImportRules = z.infer<typeof importRules>;
export type ColumnRule = z.infer<typeof columnRule>;
export type LeaveOutRule = z.infer<typeof leaveOutRule>;
export type FileRule = z.infer<typeof fileRule>;

/** A rule file names the files that its rules are for; they are imported in its order. */
export const ruleFile = z.strictObject({
  files: z
    .array(importRules.extend({ file: name }))
    .min(1)
    .max(100),
});

/** A named rule set is a rule file that also knows its files by what the source calls their objects. */
export const ruleSetFile = z.strictObject({
  source: z.string().min(1).max(80).optional(),
  files: z
    .array(
      importRules.extend({
        file: name,
        sheet: name.optional(),
        /** The object as the source calls it; a file of this kind takes the rules whatever it is called. */
        kind: name.optional(),
        use: z.enum(fileUses).default('import'),
      }),
    )
    .min(1)
    .max(200),
});
export type RuleSetFile = z.infer<typeof ruleSetFile>;
