/** The one linear list of migrations, in order. A released one is never edited: the next change is a new file. */
import type { Migration } from '../base/migrate.ts';
import * as core from './0001core.ts';
import * as identity from './0002identity.ts';
import * as platform from './0003platform.ts';
import * as objects from './0004objects.ts';
import * as preferences from './0005preferences.ts';
import * as sequences from './0006sequences.ts';
import * as purgeRight from './0007purgeRight.ts';
import * as optionIndexes from './0008optionIndexes.ts';
import * as custom from './0009custom.ts';
import * as rules from './0010rules.ts';
import * as fieldTypes from './0011fieldTypes.ts';
import * as views from './0012views.ts';
import * as collaboration from './0013collaboration.ts';
import * as workspaces from './0014workspaces.ts';
import * as pages from './0015pages.ts';
import * as demo from './0016demo.ts';
import * as roles from './0017roles.ts';
import * as sharing from './0018sharing.ts';
import * as organisation from './0019organisation.ts';
import * as secondFactor from './0020secondFactor.ts';
import * as signOn from './0021signOn.ts';
import * as sensitive from './0022sensitive.ts';
import * as auditTrail from './0023auditTrail.ts';
import * as privacy from './0024privacy.ts';
import * as dataMigrations from './0025migrations.ts';
import * as quality from './0026quality.ts';
import * as duplicates from './0027duplicates.ts';
import * as merge from './0028merge.ts';
import * as migrationFiles from './0029migrationFiles.ts';
import * as mergeChoices from './0030mergeChoices.ts';
import * as runsOfChangeSets from './0031runsOfChangeSets.ts';
import * as linksOfRecords from './0032linksOfRecords.ts';
import * as signOnKeys from './0033signOnKeys.ts';
import * as runsOfKeys from './0034runsOfKeys.ts';
import * as membersBySignOn from './0035membersBySignOn.ts';

export const migrations: readonly Migration[] = [
  core,
  identity,
  platform,
  objects,
  preferences,
  sequences,
  purgeRight,
  optionIndexes,
  custom,
  rules,
  fieldTypes,
  views,
  collaboration,
  workspaces,
  pages,
  demo,
  roles,
  sharing,
  organisation,
  secondFactor,
  signOn,
  sensitive,
  auditTrail,
  privacy,
  dataMigrations,
  quality,
  duplicates,
  merge,
  migrationFiles,
  mergeChoices,
  runsOfChangeSets,
  linksOfRecords,
  signOnKeys,
  runsOfKeys,
  membersBySignOn,
];
