/** A list of operations as rounds: within one, no record comes twice and all rows take the same way through the writer. */
import { isId } from '../../base/ids.ts';
import { type Draft, isOpen, notFound, refuse } from './draft.ts';
import { matchName } from './findMatches.ts';
import type { Operation } from './operations.ts';

type Way = 'save' | 'delete' | 'restore';

function wayOf(draft: Draft): Way {
  return draft.op === 'delete' || draft.op === 'restore' ? draft.op : 'save';
}

/** What a change set is called when its maker does not say. */
export function kindOf(operation: Operation): string {
  return operation.op === 'update' || operation.op === 'upsert' ? 'edit' : operation.op;
}

export function roundsOf(drafts: readonly Draft[]): Draft[][] {
  const rounds: Draft[][] = [];
  let names = new Set<string>();
  for (const draft of drafts) {
    checkId(draft);
    const name = matchName(draft) ?? draft.id;
    const round = rounds.at(-1);
    if (round && wayOf(round[0]!) === wayOf(draft) && !names.has(name)) round.push(draft);
    else {
      rounds.push([draft]);
      names = new Set();
    }
    if (name !== '') names.add(name);
  }
  return rounds;
}

/** What is no id names no record; a new record needs a whole one. */
function checkId(draft: Draft): void {
  const { operation } = draft;
  if (operation.op === 'upsert' || (operation.op === 'create' && operation.id === undefined)) return;
  if (isId(operation.id) || !isOpen(draft)) return;
  if (operation.op !== 'create') draft.problem = notFound(String(operation.id));
  else {
    refuse(draft, 'id', 'invalid_value', {
      en: 'The id must be a UUID in lower case; leave it out to get one.',
      zh: '编号应为小写的 UUID；不填则由系统生成。',
    });
  }
}
