/** The system and the kind of a file, and the kinds of which it has rows besides. */
import { Headers } from './headers.ts';
import type { FileToRecognise } from './recognisedFile.ts';
import { enough, type KindFound, kindOf, signsOf, sourceOfFile } from './recogniseSource.ts';
import { rowsOfPart } from './rowsOfPart.ts';
import type { SourceDeclaration } from './sourceDeclaration.ts';

export interface Found extends KindFound {
  readonly source: SourceDeclaration;
}

/** The kinds of which the file has rows besides. */
export function partsOf({ kind, ...found }: Found, { shape }: FileToRecognise): Found[] {
  const headers = Headers.of(shape, found.source.headerPrefix);
  return (kind.parts ?? []).flatMap((name) => {
    const part = found.source.kinds.find((one) => one.kind === name);
    return part && rowsOfPart(part, headers, shape) !== null ? [{ ...found, kind: part }] : [];
  });
}

/** The set's system counts first, unless the file shows another one and nothing of it. */
export function foundIn(file: FileToRecognise, set: SourceDeclaration | null): Found | null {
  const own = sourceOfFile(file);
  const isOther = own !== null && set !== null && signsOf(set, file) < enough;
  for (const source of new Set(isOther ? [own, set] : [set, own])) {
    if (!source) continue;
    const found = kindOf(source, file);
    const isSure =
      signsOf(source, file) >= enough || (found !== null && (found.isNamed || found.share >= 0.5));
    if (found && isSure) return { ...found, source };
  }
  return null;
}

export function certaintyOf({ source, share, isNamed }: Found, file: FileToRecognise): number {
  return Math.min(1, signsOf(source, file) * 0.75 + share * 0.25 + (isNamed ? 0.1 : 0));
}
