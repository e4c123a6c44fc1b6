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
  forget(): void;
}

export function useKeptRules(importId: string, onKept: () => void): KeptRules {
  const cache = useQueryClient();
  const [draft, setDraft] = useState<ImportRules | null>(null);
  const [error, setError] = useState<unknown>(null);
  const newest = useRef<ImportRules | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = useEffectEvent(async () => {
    clearTimeout(timer.current);
    const rules = newest.current;
    if (!rules) return;
    try {
      const saved = await saveRules(importId, rules);
      // What was changed meanwhile has a time of its own.
      if (newest.current !== rules) return;
      newest.current = null;
      cache.setQueryData(importQuery(importId).queryKey, saved);
      setDraft(null);
      setError(null);
      onKept();
    } catch (thrown) {
      if (newest.current === rules) setError(thrown);
    }
  });
  useEffect(() => () => void send(), []);
  useEffect(() => {
    if (draft === null) return;
    timer.current = setTimeout(() => void send(), pause);
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
    forget: () => {
      newest.current = null;
      setDraft(null);
      setError(null);
    },
  };
}
