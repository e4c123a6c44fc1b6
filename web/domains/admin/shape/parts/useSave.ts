/** Saving documents from a form. */
import { useState } from 'react';
import type { ConfigInput } from '../../../../../shared/config/store.ts';
import type { FieldProblem } from '../../../../../shared/errors.ts';
import { type Saving, savingOf } from '../../../../base/savingOf.ts';
import { saveConfig } from '../configApi.ts';

export interface DocumentSaving extends Saving {
  save(items: readonly ConfigInput[], said: string): Promise<boolean>;
  clear(): void;
}

/** The member that a refusal is about; a change of several documents names each before it. */
export function pathOf(error: FieldProblem): string {
  const path = error.params?.path;
  return typeof path === 'string' ? path : error.field;
}

export function useSave(onSaved: () => void): DocumentSaving {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    ...savingOf({ isPending, error }, pathOf),
    clear: () => setError(null),
    async save(items, said) {
      setPending(true);
      try {
        await saveConfig(items, said);
        setError(null);
        onSaved();
        return true;
      } catch (thrown) {
        setError(thrown);
        return false;
      } finally {
        setPending(false);
      }
    },
  };
}
