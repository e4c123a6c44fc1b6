/** What is to be exported and how: the list as it is seen, and the file that it becomes. */
import { z } from 'zod';
import {
  exportEncodings,
  exportFormats,
  exportSeparators,
  exportValues,
} from '../../../../shared/exports.ts';

const name = z.string().min(1).max(200);

export const exportOrder = z.strictObject({
  /** Columns, fields or paths; absent: those of the view. */
  fields: z.array(name).min(1).max(200).optional(),
  /** Its filter always holds; its columns and sort where none are given. */
  view: z.string().max(80).optional(),
  filter: z.unknown().optional(),
  search: z.string().max(500).optional(),
  sort: z.string().max(500).optional(),
  format: z.enum(exportFormats),
  /** CSV only. */
  separator: z.enum(exportSeparators).default(','),
  /** CSV only; UTF-8 begins with the mark by which Excel knows it. */
  encoding: z.enum(exportEncodings).default('utf-8'),
  /** Not for NDJSON, whose lines are records as the API gives them. */
  values: z.enum(exportValues).default('labels'),
  /** A column with the id beside each column that names another record. */
  lookupIds: z.boolean().default(false),
  /** Sensitive values in the plain, for this reason; only where the file is answered at once and kept nowhere. */
  sensitive: z.strictObject({ reason: z.string().trim().min(5).max(500) }).optional(),
});

export type ExportOrder = z.output<typeof exportOrder>;
