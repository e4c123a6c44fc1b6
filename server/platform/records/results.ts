/** What became of an operation. */
import { type Draft, isOpen } from './draft.ts';
import type { WriteResult } from './operations.ts';
import { problemOf } from './refusal.ts';

export function resultOf(draft: Draft): WriteResult {
  if (!isOpen(draft) || draft.result === null || draft.result === 'refused') {
    return {
      status: 'refused',
      id: draft.op === 'create' || draft.id === '' ? null : draft.id,
      problem: problemOf(draft),
    };
  }
  return { status: draft.result, id: draft.id, version: draft.version };
}
