/** The judge of a layout's conditions, once it is here; null while it is fetched. */
import { useEffect, useMemo, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { useMe } from '../../base/session.tsx';
import type { Judge } from './judge.ts';

type Make = typeof import('./judge.ts').judgeOf;

/** @param needed whether anything is to be judged: without conditions nothing is fetched. */
export function useJudge(object: ObjectMeta, needed: boolean): Judge | null {
  const { env } = useFormat();
  const me = useMe();
  const [make, setMake] = useState<{ readonly judgeOf: Make } | null>(null);
  useEffect(() => {
    if (!needed) return;
    let gone = false;
    void import('./judge.ts').then(({ judgeOf }) => {
      if (!gone) setMake({ judgeOf });
    });
    return () => {
      gone = true;
    };
  }, [needed]);
  return useMemo(() => {
    if (!make) return null;
    const { weekStart, fiscalYearStart } = me.workspace;
    return make.judgeOf(object, {
      ...env,
      userId: me.id,
      departmentId: me.departmentId,
      now: Date.now(),
      weekStart,
      fiscalYearStart,
    });
  }, [make, object, env, me]);
}

/** What has no condition is shown; what has one waits for the judge. */
export function isShown(judge: Judge | null, condition: object | undefined, values: object): boolean {
  if (!condition) return true;
  return judge?.(condition, values as Record<string, unknown>) ?? false;
}
