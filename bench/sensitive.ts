/** `npm run bench -- sensitive 1m`: what a sealed column costs a list, on an installation of its own (the size says nothing here). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { appRole } from '../server/base/launcher/prepareDatabase.ts';
import { createLog } from '../server/base/log.ts';
import { setOwner } from '../server/base/owner.ts';
import { loadWorkspaces } from '../server/base/workspaces.ts';
import { modules } from '../server/domains/modules.ts';
import { joinConfig } from '../server/platform/config/joinConfig.ts';
import type { Context } from '../server/platform/context.ts';
import { Registries } from '../server/platform/metadata/registries.ts';
import { systemActor } from '../server/platform/permissions/actors.ts';
import { list } from '../server/platform/query/reader.ts';
import { write } from '../server/platform/records/writer.ts';
import { openInstallation } from './installation.ts';

const records = 2_000;
const turns = 600;
/** The columns of the default list; in the place of its last one, which is empty here, a text or a sealed one. */
const columns = ['name', 'level', 'lifecycle', 'industry', 'owner', 'annualRevenue', 'employees'];

export async function sensitive(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-sensitive-'));
  const place = await openInstallation(folder);
  try {
    setOwner(place.app, { database: place.owner, appRole });
    joinConfig();
    const [workspace] = await loadWorkspaces(place.app);
    const registry = await new Registries(modules.flatMap(({ objects }) => objects)).of(
      place.app,
      workspace!,
    );
    const { currency, country, language, timeZone } = workspace!;
    const ctx: Context = {
      ...{ workspace: workspace!, db: place.app, database: place.app, clock: systemClock, ids: systemIds },
      ...{ log: createLog('error'), registry, requestId: 'bench', address: null },
      ...{ env: { currency, country, language, timeZone }, actor: systemActor(workspace!) },
    };
    const account = registry.object('account');
    const operations = Array.from({ length: records }, (_, n) => ({
      op: 'create' as const,
      data: {
        name: `Account ${n}`,
        bankName: `Bank ${n}`,
        bankAccount: `6299${String(n).padStart(15, '0')}`,
      },
    }));
    await write(ctx, account, operations);
    const timed = async (field: string): Promise<number> => {
      const begun = performance.now();
      await list(ctx, account, { fields: [...columns, field], sort: 'name', limit: 50 });
      return performance.now() - begun;
    };
    const times: Record<string, number[]> = { bankName: [], bankAccount: [] };
    // They take turns, so that what else the machine does meets both alike; the first ones warm up.
    for (let turn = -100; turn < turns; turn += 1)
      for (const [field, list] of Object.entries(times)) {
        const time = await timed(field);
        if (turn >= 0) list.push(time);
      }
    const [plain, sealed] = [median(times.bankName!), median(times.bankAccount!)];
    process.stdout.write(
      `list page of 50: ${plain.toFixed(2)} ms with a plain column, ${sealed.toFixed(2)} ms with a sealed one: ${(sealed / plain).toFixed(2)}\n`,
    );
  } finally {
    await place.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
