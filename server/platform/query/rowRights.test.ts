/** The condition that rights become, as text and values. */
import { describe, expect, it } from 'vitest';
import { verbs } from '../../../shared/metadata.ts';
import { compile, type Fragment } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { RowRights } from '../permissions/rights.ts';
import { inBin, isRowVerb, keysOfVerb, rightsCondition, seesAll, visible } from './rowRights.ts';

/** Only what is asked here of a context: whose rights. */
function ctxWith(rows: (object: string, verb: string) => RowRights): Context {
  return { actor: { rights: { rows } } } as unknown as Context;
}
const some = (...keys: number[]): RowRights => ({ all: false, keys });
const said = (fragment: Fragment | undefined) => {
  if (fragment === undefined) return undefined;
  const { text, values } = compile(fragment);
  return [text, ...values];
};

describe('the keys as a condition', () => {
  it('is nothing for who sees all, and false for who sees none', () => {
    expect(
      rightsCondition(
        ctxWith(() => ({ all: true })),
        'account',
        't',
      ),
    ).toBeUndefined();
    expect(
      said(
        rightsCondition(
          ctxWith(() => null),
          'account',
          't',
        ),
      ),
    ).toEqual(['false']);
    expect(
      said(
        rightsCondition(
          ctxWith(() => some()),
          'account',
          't',
        ),
      ),
    ).toEqual(['false']);
  });

  it('asks readers for what looks and editors for what changes', () => {
    const looks = ['read', 'export', 'comment'];
    const changes = ['update', 'delete', 'restore', 'merge', 'transfer', 'share'];
    expect(Object.keys(keysOfVerb).sort()).toEqual([...looks, ...changes].sort());
    for (const verb of verbs)
      expect([verb, isRowVerb(verb)]).toEqual([verb, [...looks, ...changes].includes(verb)]);
    for (const verb of verbs.filter(isRowVerb)) {
      const asked: string[] = [];
      const ctx = ctxWith((object, of) => {
        asked.push(`${object} ${of}`);
        return some(4, 9);
      });
      const list = looks.includes(verb) ? 'readers' : 'editors';
      expect(said(rightsCondition(ctx, 'account', 't', verb))).toEqual([
        `"t"."${list}" && $1::int[]`,
        [4, 9],
      ]);
      expect(asked).toEqual([`account ${verb}`]);
    }
  });

  it('counts the keys of shares in editors where a share must let edit', () => {
    const editing: RowRights = { all: false, keys: [4], editing: [8] };
    expect(
      said(
        rightsCondition(
          ctxWith(() => editing),
          'account',
          't',
          'comment',
        ),
      ),
    ).toEqual(['("t"."readers" && $1::int[] or "t"."editors" && $2::int[])', [4], [8]]);
    const only: RowRights = { all: false, keys: [], editing: [8] };
    expect(
      said(
        rightsCondition(
          ctxWith(() => only),
          'account',
          't',
          'comment',
        ),
      ),
    ).toEqual(['"t"."editors" && $1::int[]', [8]]);
    const none: RowRights = { all: false, keys: [4], editing: [] };
    expect(
      said(
        rightsCondition(
          ctxWith(() => none),
          'account',
          't',
          'comment',
        ),
      ),
    ).toEqual(['"t"."readers" && $1::int[]', [4]]);
  });
});

describe('what is met', () => {
  const byVerb = ctxWith((_, verb) => (verb === 'read' ? some(1) : some(2)));

  it('is not deleted, and within reach', () => {
    expect(
      said(
        visible(
          ctxWith(() => ({ all: true })),
          'account',
          't',
        ),
      ),
    ).toEqual(['"t"."deleted_at" is null']);
    expect(said(visible(byVerb, 'account', 't'))).toEqual([
      '("t"."deleted_at" is null and "t"."readers" && $1::int[])',
      [1],
    ]);
    expect(said(visible(byVerb, 'account', 't', 'update'))).toEqual([
      '("t"."deleted_at" is null and "t"."editors" && $1::int[])',
      [2],
    ]);
    expect(
      said(
        visible(
          ctxWith(() => null),
          'account',
          't',
        ),
      ),
    ).toEqual(['("t"."deleted_at" is null and false)']);
  });

  it('in the bin is deleted, within sight, and his to bring back', () => {
    expect(said(inBin(byVerb, 'account', 't'))).toEqual([
      '("t"."deleted_at" is not null and "t"."readers" && $1::int[] and "t"."editors" && $2::int[])',
      [1],
      [2],
    ]);
    const restoresAll = ctxWith((_, verb) => (verb === 'restore' ? { all: true } : some(1)));
    expect(said(inBin(restoresAll, 'account', 't'))).toEqual([
      '("t"."deleted_at" is not null and "t"."readers" && $1::int[])',
      [1],
    ]);
    const restoresNone = ctxWith((_, verb) => (verb === 'restore' ? null : { all: true }));
    expect(said(inBin(restoresNone, 'account', 't'))).toEqual(['("t"."deleted_at" is not null and false)']);
  });

  it('is all only for who reads all', () => {
    expect(
      seesAll(
        ctxWith((_, verb) => (verb === 'read' ? { all: true } : null)),
        'account',
      ),
    ).toBe(true);
    expect(
      seesAll(
        ctxWith((_, verb) => (verb === 'read' ? some(1) : { all: true })),
        'account',
      ),
    ).toBe(false);
    expect(
      seesAll(
        ctxWith(() => null),
        'account',
      ),
    ).toBe(false);
  });
});
