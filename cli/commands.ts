/** The table of commands. */
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { dump } from './dump.ts';
import { keysExport } from './keysExport.ts';
import { load } from './load.ts';
import { restore } from './restore.ts';
import { start } from './start.ts';
import { userResetPassword } from './userResetPassword.ts';

export const commands: readonly Command[] = [
  start,
  backup,
  restore,
  keysExport,
  dump,
  load,
  userResetPassword,
];
