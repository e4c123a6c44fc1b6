/** The keys of a record under a rule: records that may fit share one of them. */
import { createHmac } from 'node:crypto';
import type { RecordData } from '../../../../shared/query.ts';
import type { KeyRing } from '../../../base/keys.ts';
import type { Context } from '../../context.ts';
import type { Kind } from '../matcher/kinds/kind.ts';
import type { DuplicateRule, RuleField } from './compiledRules.ts';
import { exactText, isOpaque, textsOf } from './fieldKind.ts';

/** Of lists and of fuzzy fields together: beyond this a record is found by the first of them. */
const mostKeys = 24;

let secret: Buffer | undefined;

/** Called by the roof. The oldest key of the ring: it stays as long as anything that was made with it. */
export function setDuplicateKeys(ring: KeyRing): void {
  secret = ring.derive('duplicates', ring.document.keys[0]!.id);
}

/** Values of one record, with its id: sensitive ones are opened for it. */
export interface KeyedRecord {
  readonly id: string;
  readonly values: Readonly<RecordData>;
}

/** Signed 64-bit numbers as text; none where a field of the rule is empty. */
export function keysOf(
  ctx: Pick<Context, 'workspace'>,
  { id: rule, fields }: DuplicateRule,
  record: KeyedRecord,
): string[] {
  if (secret === undefined)
    throw new Error('the key of duplicates was not given: call setDuplicateKeys first');
  let parts: string[][] = [[]];
  for (const each of fields) {
    const texts = textsOf(ctx, each.field, { id: record.id, value: record.values[each.field.name] });
    const keys = [...new Set(texts.flatMap((text) => fieldKeys(each, text)))].filter((key) => key !== '');
    if (keys.length === 0) return [];
    parts = parts.flatMap((before) => keys.map((key) => [...before, key])).slice(0, mostKeys);
  }
  return [...new Set(parts.map((part) => keyOf(secret!, ctx.workspace.id, rule, part)))];
}

function keyOf(key: Buffer, workspace: string, rule: number, parts: readonly string[]): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([workspace, rule, ...parts]))
    .digest()
    .readBigInt64BE(0)
    .toString();
}

function fieldKeys({ field, kind, compare }: RuleField, text: string): string[] {
  if (isOpaque(field)) return [text];
  if (compare === 'exact') return [exactText(text)];
  const prepared = kind.prepare(text);
  return compare === 'normalised' ? [prepared] : fuzzyKeys(kind, prepared);
}

/** Letters of the beginning and the end by which texts with a slip of the hand still meet. */
const edge = 5;
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const unspacedEdge = 3;

/**
 * Beginning, end, and the narrower blocks of the kind (how it sounds, its words in one order): one slip of the hand spoils
 * some of them, hardly ever all. What meets here is compared afterwards.
 */
function fuzzyKeys(kind: Kind, prepared: string): string[] {
  const letters = prepared.split('\u0001')[0]!.replaceAll(' ', '');
  if (letters === '') return [];
  const length = unspaced.test(letters) ? unspacedEdge : edge;
  const blocks = kind.blocks
    .filter(({ name }) => name === 'sound' || name === 'sorted' || name === 'tail')
    .map(({ name, key }) => `${name} ${key(prepared)}`);
  return [`head ${letters.slice(0, length)}`, `end ${letters.slice(-length)}`, ...blocks];
}
