/** Saving documents from a form: busy or not, and what the server has against which member. */
import { useState } from 'react';
import type { ConfigInput } from '../../../../../shared/config/store.ts';
import type { FieldProblem } from '../../../../../shared/errors.ts';
import { type ApiProblem, problemOf } from '../../../../base/apiProblem.ts';
import { saveConfig } from '../configApi.ts';

export interface Saving {
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  /** What is wrong with a member of the document, or with something inside of it. */
  at(path: string): string | undefined;
  /** What none of these members can show. */
  rest(paths: readonly string[]): readonly FieldProblem[];
  save(items: readonly ConfigInput[], said: string): Promise<boolean>;
  clear(): void;
}

/** The member that a refusal is about; a change of several documents names each before it. */
export function pathOf(error: FieldProblem): string {
  const path = error.params?.path;
  return typeof path === 'string' ? path : error.field;
}

function within(path: string, member: string): boolean {
  return path === member || path.startsWith(`${member}.`);
}

export function useSave(onSaved: () => void): Saving {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const errors = problem?.errors ?? [];
  return {
    busy,
    problem,
    at: (path) => errors.find((error) => within(pathOf(error), path))?.message,
    rest: (paths) => errors.filter((error) => !paths.some((path) => within(pathOf(error), path))),
    clear: () => setProblem(null),
    async save(items, said) {
      setBusy(true);
      try {
        await saveConfig(items, said);
        setProblem(null);
        onSaved();
        return true;
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
