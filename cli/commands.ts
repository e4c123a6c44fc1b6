/** The table of commands. */
import { auditExport } from './auditExport.ts';
import { auditVerify } from './auditVerify.ts';
import { backup } from './backup.ts';
import { bundleLoad } from './bundleLoad.ts';
import { bundleSave } from './bundleSave.ts';
import type { Command } from './command.ts';
import { configCommands } from './config.ts';
import { doctor } from './doctor.ts';
import { dump } from './dump.ts';
import { exportRecords } from './export.ts';
import { importFiles } from './import.ts';
import { keyCommands } from './keys.ts';
import { keysExport } from './keysExport.ts';
import { load } from './load.ts';
import { migrate } from './migrate.ts';
import { release } from './release.ts';
import { restore } from './restore.ts';
import { searchRebuild } from './searchRebuild.ts';
import { seed } from './seed.ts';
import { start } from './start.ts';
import { timelineRebuild } from './timelineRebuild.ts';
import { userResetPassword } from './userResetPassword.ts';
import { workspaceCopy } from './workspaceCopy.ts';
import { workspaceCreate } from './workspaceCreate.ts';
import { workspaceDrop } from './workspaceDrop.ts';
import { workspaceList } from './workspaceList.ts';

export const commands: readonly Command[] = [
  start,
  backup,
  restore,
  release,
  keysExport,
  ...keyCommands,
  bundleSave,
  bundleLoad,
  dump,
  load,
  importFiles,
  migrate,
  ...configCommands,
  exportRecords,
  seed,
  workspaceList,
  workspaceCreate,
  workspaceCopy,
  workspaceDrop,
  userResetPassword,
  doctor,
  auditVerify,
  auditExport,
  searchRebuild,
  timelineRebuild,
];
