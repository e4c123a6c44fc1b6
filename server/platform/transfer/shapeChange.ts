/** What a person says of a file: how it is to be read, and which of its rows are none of its records. */
import { z } from 'zod';
import { encodings, type FileShape, type ShapeGiven } from './reading/readRequest.ts';

const rowNumber = z.int().min(1).max(20_000_000);

export const shapeChange = {
  sheet: z.string().max(200).optional(),
  /** -1: the file begins with its records. */
  headerRow: z.int().min(-1).max(10_000).optional(),
  headerRows: z.int().min(1).max(10).optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: z.string().min(1).max(5).optional(),
  spreadMerged: z.boolean().optional(),
  skipRows: z.array(rowNumber).max(10_000).optional(),
  trailer: z.int().min(0).max(1000).optional(),
  repeatedHeaders: z.boolean().optional(),
};

/** Whether the columns may be others afterwards; rows that are left out change none of them. */
export function isReadAnew(change: ShapeGiven): boolean {
  const { sheet, headerRow, headerRows, encoding, delimiter, spreadMerged } = change;
  const anew = [sheet, headerRow, headerRows, encoding, delimiter, spreadMerged];
  return anew.some((one) => one !== undefined);
}

/** All that was said of the file so far; of another sheet nothing is known yet. */
export function givenBy(shape: FileShape, change: ShapeGiven): ShapeGiven {
  if (change.sheet !== undefined && change.sheet !== shape.sheet) return change;
  const { sheet, spreadMerged, skipRows, trailer, repeatedHeaders } = shape;
  return { sheet, spreadMerged, skipRows, trailer, repeatedHeaders, ...change };
}

/** The shape with the rows that somebody leaves out, or takes back in. */
export function agreedTo(shape: FileShape, change: ShapeGiven): FileShape {
  const { skipRows, trailer, repeatedHeaders, ...rest } = shape;
  const now = { skipRows, trailer, repeatedHeaders, ...change };
  return {
    ...rest,
    ...(now.skipRows?.length ? { skipRows: now.skipRows } : {}),
    ...(now.trailer ? { trailer: now.trailer } : {}),
    ...(now.repeatedHeaders ? { repeatedHeaders: true } : {}),
  };
}
