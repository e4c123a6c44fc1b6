/** The columns of a file that go nowhere, and why: nothing is dropped in silence. */
import type { Label } from '../../../../shared/labels.ts';
import { squeeze } from '../resolveLookups.ts';
import type { Headers } from './headers.ts';
import type { LeftColumn } from './recognisedFile.ts';
import { type KindDeclaration, leftWhy, type SourceDeclaration } from './sourceDeclaration.ts';

/** @param knownOnly leaves out those that nothing is known of */
export function leftColumns(
  { left = [], headerPrefix, stamps = [] }: SourceDeclaration,
  { columns, leaveOut = [] }: KindDeclaration,
  headers: Headers,
  used: ReadonlySet<string | undefined>,
  knownOnly = false,
): readonly LeftColumn[] {
  const whys = new Map<string, Label>();
  for (const { headers: names, why } of left) for (const name of names) whys.set(squeeze(name), why);
  for (const { headers: names, group } of [...columns, ...stamps])
    for (const name of names)
      whys.set(squeeze(name), group === undefined ? leftWhy.said : leftWhy.otherAddress);
  for (const { column } of leaveOut) whys.set(squeeze(column), leftWhy.system);
  return headers.columns.flatMap(({ header, filled }): LeftColumn[] => {
    if (used.has(header)) return [];
    const word = squeeze(headerPrefix ? header.replace(headerPrefix, '') : header);
    const why = filled === 0 ? leftWhy.empty : whys.get(word);
    if (why) return [{ column: header, why }];
    return knownOnly ? [] : [{ column: header, why: leftWhy.unknown }];
  });
}
