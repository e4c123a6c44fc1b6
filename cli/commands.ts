/** The table of commands. */
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { dump } from './dump.ts';
import { importFiles } from './import.ts';
import { keysExport } from './keysExport.ts';
import { load } from './load.ts';
import { release } from './release.ts';
import { restore } from './restore.ts';
import { start } from './start.ts';
import { userResetPassword } from './userResetPassword.ts';

export const commands: readonly Command[] = [
  start,
  backup,
  restore,
  release,
  keysExport,
  dump,
  load,
  importFiles,
  userResetPassword,
];
