/** `npm run bench -- COMMAND SIZE`: seeds and measures; each prints a table. */

import { bulkEdit } from './bulkEdit.ts';
import { duplicates } from './duplicates/duplicates.ts';
import { exportRows } from './exportRows.ts';
import { importRows } from './importRows.ts';
import { leaving } from './leaving.ts';
import { live } from './live.ts';
import { create, get, list, type Measure, pages, search } from './measures.ts';
import { type Size, sizes } from './place.ts';
import { screens } from './screens.ts';
import { seed } from './seed.ts';
import { sensitive } from './sensitive.ts';
import { shaping } from './shaping.ts';
import { sharing } from './sharing.ts';
import { torture } from './torture/torture.ts';

const commands: Readonly<Record<string, Measure>> = {
  seed,
  get,
  list,
  pages,
  search,
  create,
  import: importRows,
  live,
  export: exportRows,
  leaving,
  bulk: bulkEdit,
  screens,
  sensitive,
  shaping,
  sharing,
  duplicates,
  torture,
};

const [, , name = 'help', size = '1m', only] = process.argv;
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command || !Object.hasOwn(sizes, size)) {
  process.stdout.write(
    `npm run bench -- COMMAND SIZE\ncommands: ${Object.keys(commands).join(', ')}\nsizes: ${Object.keys(sizes).join(', ')} (seed one first; it is kept in .cache/bench; “seed 10m lists” leaves search rows out)\n`,
  );
  process.exitCode = name === 'help' ? 0 : 2;
} else {
  await command(size as Size, only);
}
