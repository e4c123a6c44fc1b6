/** Rules that a person is changing: sent to the server a moment after the last change, and when the page is left. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ImportRules } from '../../../../shared/imports.ts';
import { importQuery, saveRules } from '../importApi.ts';

/** Milliseconds without a change until it is sent. */
const pause = 500;

export interface KeptRules {
  /** What the server does not have yet; null: it has everything. */
  readonly draft: ImportRules | null;
  readonly isKeeping: boolean;
  /** Why the newest rules were not taken; the draft stays. */
  readonly error: unknown;
  change(rules: ImportRules): void;
  /** Sends what is not sent yet, now; answers whether the server has everything. */
  keepNow(): Promise<boolean>;
  forget(): void;
}

export function useKeptRules(importId: string, onKept: () => void): KeptRules {
  const cache = useQueryClient();
  const [draft, setDraft] = useState<ImportRules | null>(null);
  const [error, setError] = useState<unknown>(null);
  const newest = useRef<ImportRules | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const rules = newest.current;
    if (!rules) return true;
    try {
      const saved = await saveRules(importId, rules);
      // What was changed meanwhile has a time of its own.
      if (newest.current !== rules) return false;
      newest.current = null;
      cache.setQueryData(importQuery(importId).queryKey, saved);
      setDraft(null);
      setError(null);
      onKept();
      return true;
    } catch (thrown) {
      if (newest.current === rules) setError(thrown);
      return false;
    }
  };
  const sendLater = useEffectEvent(() => void send());
  useEffect(() => () => sendLater(), []);
  useEffect(() => {
    if (draft === null) return;
    timer.current = setTimeout(() => sendLater(), pause);
    return () => clearTimeout(timer.current);
  }, [draft]);
  return {
    draft,
    isKeeping: draft !== null,
    error,
    change: (rules) => {
      newest.current = rules;
      setDraft(rules);
    },
    keepNow: send,
    forget: () => {
      newest.current = null;
      setDraft(null);
      setError(null);
    },
  };
}
