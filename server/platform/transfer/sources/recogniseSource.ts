/** Which system a file comes from, and which of its objects it holds. */
import { squeeze } from '../resolveLookups.ts';
import { allSources } from './allSources.ts';
import { Headers } from './headers.ts';
import type { FileToRecognise } from './recognisedFile.ts';
import type { KindDeclaration, Sign, SourceDeclaration } from './sourceDeclaration.ts';

/** Signs of less are not enough by themselves. */
export const enough = 0.75;

function shows(sign: Sign, { shape }: FileToRecognise, headers: Headers): boolean {
  const { most, pattern, cells, hiddenSheet } = sign;
  if (hiddenSheet !== undefined && !shape.hiddenSheets?.includes(hiddenSheet)) return false;
  if (sign.format !== undefined && shape.format !== sign.format) return false;
  if (sign.headers) {
    const there = sign.headers.filter((header) => headers.has(header)).length;
    if (there < (most ?? sign.headers.length)) return false;
  }
  if (pattern && !headers.columns.some(({ header }) => pattern.test(header))) return false;
  if (cells) {
    const { samples = [] } = headers.get(cells.column) ?? {};
    if (samples.length === 0 || !samples.every((sample) => cells.pattern.test(sample))) return false;
  }
  return true;
}

/** 0 to 1: the strongest sign that the file is of the system. */
export function signsOf(source: SourceDeclaration, file: FileToRecognise): number {
  const headers = Headers.of(file.shape, source.headerPrefix);
  return Math.max(
    0,
    ...source.signs.filter((sign) => shows(sign, file, headers)).map(({ weight }) => weight),
  );
}

/** The system that most of the files are of; null where none shows one. */
export function sourceOfFiles(files: readonly FileToRecognise[]): SourceDeclaration | null {
  let best: { source: SourceDeclaration; sum: number } | null = null;
  for (const source of allSources) {
    const sum = files
      .map((file) => signsOf(source, file))
      .reduce((all, one) => all + (one < enough ? 0 : one), 0);
    if (sum > (best?.sum ?? 0)) best = { source, sum };
  }
  return best?.source ?? null;
}

/** The system that the file itself shows; two that are shown alike are none. */
export function sourceOfFile(file: FileToRecognise): SourceDeclaration | null {
  const shown = allSources
    .map((source) => ({ source, weight: signsOf(source, file) }))
    .filter(({ weight }) => weight >= enough)
    .sort((a, b) => b.weight - a.weight);
  return shown[0]?.source ?? null;
}

export interface KindFound {
  readonly kind: KindDeclaration;
  /** The part of the columns that are known of it: 0 to 1. */
  readonly share: number;
  /** The name of the file or sheet says it, too. */
  readonly isNamed: boolean;
}

/** Length of the longest word of the kind in the file's name. */
function namedBy({ files = [] }: KindDeclaration, { fileName, shape }: FileToRecognise): number {
  const name = squeeze(`${fileName.replace(/\.\w{1,5}$/, '')} ${shape.sheet ?? ''} ${shape.entity ?? ''}`);
  return Math.max(0, ...files.map(squeeze).map((word) => (name.includes(word) ? word.length : 0)));
}

/** The file is called as the kind is, perhaps with a number or a date. */
function isCalled({ files = [] }: KindDeclaration, { fileName }: FileToRecognise): boolean {
  const name = squeeze(fileName.replace(/\.\w{1,5}$/, '').replace(/[\d\s()_-]+$/, ''));
  return files.map(squeeze).some((word) => name === word || name === `${word}s`);
}

/** @returns null where nothing fits; the columns count, or, where they are few, what the whole file is called */
export function kindOf(source: SourceDeclaration, file: FileToRecognise): KindFound | null {
  const headers = Headers.of(file.shape, source.headerPrefix);
  let best: (KindFound & { score: number }) | null = null;
  for (const kind of source.kinds) {
    const { needs } = kind;
    const met = needs.filter((need) => [need].flat().some((one) => headers.has(one))).length;
    const isWhole = met === needs.length;
    if (!isWhole && (met === 0 || !isCalled(kind, file))) continue;
    const known = new Set(
      kind.columns.flatMap((target) => target.headers.flatMap((header) => headers.get(header)?.index ?? [])),
    );
    const share = known.size / Math.max(1, headers.columns.length);
    const named = namedBy(kind, file);
    if (kind.named && named === 0) continue;
    // A name alone makes nothing of columns that are mostly strange to the kind.
    if (!isWhole && share < 0.75) continue;
    // What the file is called counts for more than a few columns, and its longer words for more than shorter ones.
    const score = known.size + met + (named > 0 ? 6 + named / 4 : 0) + (kind.before && isWhole ? 1000 : 0);
    if (score > (best?.score ?? 0)) best = { kind, share, isNamed: named > 0, score };
  }
  return best;
}
