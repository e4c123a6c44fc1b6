/** Puts an archive into the installation of the environment and says what came back. */
import path from 'node:path';
import { appVersion } from '../server/base/appVersion.ts';
import { restoreArchive } from '../server/base/backup/restoreArchive.ts';
import type { KeyRing } from '../server/base/keys.ts';
import { modules } from '../server/domains/modules.ts';
import { migrations } from '../server/migrations/all.ts';
import { restoreObjectTable } from '../server/platform/config/objectTable.ts';
import { archiveSaid } from './archiveWords.ts';
import { continueTrails } from './continueTrails.ts';
import { eraseAgainHere } from './eraseAgainHere.ts';
import { withInstallation } from './installation.ts';
import { say } from './terminal.ts';

const declarations = modules.flatMap(({ objects }) => objects);

/** `beforeCommit` runs once all data is there and right, and before it counts. */
export async function restoreHere(
  file: string,
  ring: KeyRing | null,
  beforeCommit: (dataDir: string) => void = () => {},
): Promise<void> {
  await withInstallation(
    async (here) => {
      const { config, databases, filesDir } = here;
      const { owner, appRole } = databases;
      const facts = await restoreArchive(file, ring, {
        migrations,
        appVersion,
        appRole,
        owner,
        filesDir,
        makeObjectTable: (db, table) => restoreObjectTable(db, table, declarations),
        beforeCommit: () => beforeCommit(config.dataDir),
      });
      say(archiveSaid(facts, file));
      const besides = path.dirname(path.resolve(file));
      for (const said of await continueTrails(config, databases, besides)) say(said);
      for (const said of await eraseAgainHere(here, besides)) say(said);
    },
    { alone: true },
  );
}
