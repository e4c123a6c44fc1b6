/** A configuration from elsewhere: what it would make, change and remove here, and then all of it as one change. */
import type { ConfigChangeAnswer, ConfigInput, ConfigItem } from '../../../shared/config/store.ts';
import { inTransaction } from '../../base/context.ts';
import type { Context } from '../context.ts';
import { applyChange, takeTurn } from './applyChange.ts';
import { listItems } from './store.ts';

/** Answers what would happen and everything that stands against it. */
export function planConfig(ctx: Context, documents: readonly ConfigInput[]): Promise<ConfigChangeAnswer> {
  return transfer(ctx, documents, true);
}

/** All or nothing; undone like any other change. */
export function applyConfig(ctx: Context, documents: readonly ConfigInput[]): Promise<ConfigChangeAnswer> {
  return transfer(ctx, documents, false);
}

async function transfer(
  ctx: Context,
  documents: readonly ConfigInput[],
  dryRun: boolean,
): Promise<ConfigChangeAnswer> {
  return inTransaction(ctx, async (inside) => {
    await takeTurn(inside);
    const given = new Set(documents.map(({ kind, name }) => `${kind} ${name}`));
    const absent = (await listItems(inside)).filter(({ kind, name }) => !given.has(`${kind} ${name}`));
    const items = [...documents, ...absent.flatMap(leaving)];
    const answer = await applyChange(inside, items, { dryRun, summary: { kind: 'apply' } });
    return { ...answer, outcomes: answer.outcomes.filter(({ verb }) => verb !== 'none') };
  });
}

/** What holds values is put away, so that a file that was forgotten takes nothing from anybody. */
function leaving({ kind, name, data }: ConfigItem): ConfigInput[] {
  if (kind !== 'object' && kind !== 'field') return [{ kind, name, data: null }];
  return data.retired === true ? [] : [{ kind, name, data: { ...data, retired: true } }];
}
