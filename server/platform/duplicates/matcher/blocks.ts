/** Where to look for pairs: a union of keys, each of which puts records that may be the same into one block. */
import type { Column } from './column.ts';
import type { Blocking } from './kinds/kind.ts';
import { head } from './kinds/personName.ts';

/** One way of blocking: records by block, and their blocks. */
export interface Pass {
  readonly name: string;
  /** Block of each record; -1: none. */
  readonly of: Int32Array;
  /** Where the records of each block begin in `members`, and where the last ends. */
  readonly starts: Int32Array;
  /** Records in the order of blocks, each block in the order of records. */
  readonly members: Int32Array;
}

/** A key made of one column: the block of every value. */
interface Atom {
  readonly name: string;
  readonly column: number;
  readonly keys: Int32Array;
  readonly cost: number;
}

export interface BlockLimits {
  /** Most pairs that one pass may bring. */
  readonly pairsOfPass: number;
  /** Blocks with more records are left to the other passes: what very many share tells nothing. */
  readonly recordsOfBlock: number;
}

/** Pairs of each block that is not too large, summed. */
function costOf(keys: Int32Array, size: number, { recordsOfBlock }: BlockLimits): number {
  const counts = new Int32Array(size);
  for (const key of keys) if (key >= 0) counts[key]!++;
  let pairs = 0;
  let covered = 0;
  for (const count of counts) {
    if (count > recordsOfBlock) continue;
    pairs += (count * (count - 1)) / 2;
    covered += count;
  }
  // A key under which nearly everything is too common finds nothing.
  return covered * 4 < keys.length && covered * 4 < filledOf(keys) ? Number.POSITIVE_INFINITY : pairs;
}

/** Blocks are numbered in the order in which they are met. */
function numbered<Key>(known: Map<Key, number>, key: Key): number {
  const there = known.get(key);
  if (there !== undefined) return there;
  known.set(key, known.size);
  return known.size - 1;
}

function filledOf(keys: Int32Array): number {
  let filled = 0;
  for (const key of keys) if (key >= 0) filled++;
  return filled;
}

function atomOf(columns: readonly Column[], at: number, { name, key }: Blocking, limits: BlockLimits): Atom {
  const column = columns[at]!;
  const known = new Map<string, number>();
  const ofValue = Int32Array.from(column.values, (value) => {
    const text = key(value);
    if (text === '') return -1;
    return numbered(known, text);
  });
  const keys = column.codes.map((code) => (code < 0 ? -1 : ofValue[code]!));
  return { name: `${column.name}.${name}`, column: at, keys, cost: costOf(keys, known.size, limits) };
}

/**
 * The widest key of each column, and of each two columns together, that brings no more pairs than the limit. One slip of
 * the hand spoils the keys of one column; the others still bring the pair.
 */
export function choosePasses(columns: readonly Column[], limits: BlockLimits): Pass[] {
  const atoms = columns.map(({ kind }, at) => kind.blocks.map((each) => atomOf(columns, at, each, limits)));
  const passes: Pass[] = [];
  for (const own of atoms) {
    const widest = widestOf(own, limits);
    if (widest) passes.push(passOf(widest, limits));
  }
  for (const [at, own] of atoms.entries()) {
    for (const others of atoms.slice(at + 1)) {
      const both = own.flatMap((one) => others.map((other) => () => together(one, other, limits)));
      let best: Atom | null = null;
      for (const make of both) {
        const atom = make();
        if (atom.cost <= limits.pairsOfPass && atom.cost > 0 && atom.cost > (best?.cost ?? 0)) best = atom;
      }
      if (best) passes.push(passOf(best, limits));
    }
  }
  const crossed = crossedAtom(columns, limits);
  return crossed === null ? passes : [...passes, passOf(crossed, limits)];
}

/** Given and family name in any order. */
function crossedAtom(columns: readonly Column[], limits: BlockLimits): Atom | null {
  const given = columns.find(({ half }) => half === 'given');
  const family = columns.find(({ half }) => half === 'family');
  if (!given || !family) return null;
  const heads = [given, family].map(({ values }) => values.map(head.key));
  const known = new Map<string, number>();
  const keys = given.codes.map((code, record) => {
    const other = family.codes[record]!;
    if (code < 0 || other < 0) return -1;
    const text = [heads[0]![code]!, heads[1]![other]!].sort().join(' ');
    return numbered(known, text);
  });
  const cost = costOf(keys, known.size, limits);
  return cost > limits.pairsOfPass ? null : { name: 'names in any order', column: 0, keys, cost };
}

function widestOf(atoms: readonly Atom[], { pairsOfPass }: BlockLimits): Atom | null {
  const fitting = atoms.filter(({ cost }) => cost > 0 && cost <= pairsOfPass);
  return fitting.reduce<Atom | null>((best, atom) => (best && best.cost >= atom.cost ? best : atom), null);
}

function together(a: Atom, b: Atom, limits: BlockLimits): Atom {
  const known = new Map<number, number>();
  let width = 0;
  for (const key of b.keys) if (key >= width) width = key + 1;
  const keys = new Int32Array(a.keys.length);
  for (let record = 0; record < keys.length; record++) {
    const left = a.keys[record]!;
    const right = b.keys[record]!;
    if (left < 0 || right < 0) {
      keys[record] = -1;
      continue;
    }
    const text = left * width + right;
    keys[record] = numbered(known, text);
  }
  return { name: `${a.name}+${b.name}`, column: a.column, keys, cost: costOf(keys, known.size, limits) };
}

function passOf({ name, keys }: Atom, { recordsOfBlock }: BlockLimits): Pass {
  let size = 0;
  for (const key of keys) if (key >= size) size = key + 1;
  const starts = new Int32Array(size + 1);
  for (const key of keys) if (key >= 0) starts[key + 1]!++;
  const of = new Int32Array(keys.length).fill(-1);
  for (let record = 0; record < keys.length; record++) {
    const key = keys[record]!;
    const count = key < 0 ? 0 : starts[key + 1]!;
    if (count > 1 && count <= recordsOfBlock) of[record] = key;
  }
  for (let key = 0; key < size; key++) starts[key + 1]! += starts[key]!;
  const members = new Int32Array(starts[size]!);
  const next = starts.slice(0, size);
  for (let record = 0; record < keys.length; record++) {
    const key = keys[record]!;
    if (key >= 0) members[next[key]!++] = record;
  }
  return { name, of, starts, members };
}

/** Walks over pairs, each once: for every record those before it that share a block. */
export class Candidates {
  readonly #passes: readonly Pass[];
  readonly #all: boolean;
  /** The turn in which each record was last met. */
  readonly #seen: Int32Array;
  #turn = 0;
  readonly size: number;

  /** `passes` null: every pair there is, for sets so small that this is the surest. */
  constructor(size: number, passes: readonly Pass[] | null) {
    this.size = size;
    this.#all = passes === null;
    this.#passes = passes ?? [];
    this.#seen = new Int32Array(this.#all ? 0 : size);
  }

  before(record: number, visit: (other: number) => void): void {
    if (this.#all) {
      for (let other = 0; other < record; other++) visit(other);
      return;
    }
    const seen = this.#seen;
    this.#turn++;
    for (const { of, starts, members } of this.#passes) {
      const block = of[record]!;
      if (block < 0) continue;
      for (let at = starts[block]!; ; at++) {
        const other = members[at]!;
        if (other >= record) break;
        if (seen[other] === this.#turn) continue;
        seen[other] = this.#turn;
        visit(other);
      }
    }
  }
}
