/** All English texts; their keys type the catalogue. Each area has a file of its own. */
import { account } from './account.en.ts';
import { collab } from './collab.en.ts';
import { fields } from './fields.en.ts';
import { fieldTypes } from './fieldTypes.en.ts';
import { frame } from './frame.en.ts';
import { help } from './help.en.ts';
import { history } from './history.en.ts';
import { home } from './home.en.ts';
import { importTexts } from './import.en.ts';
import { jobs } from './jobs.en.ts';
import { keys } from './keys.en.ts';
import { list } from './list.en.ts';
import { palette } from './palette.en.ts';
import { record } from './record.en.ts';
import { settings } from './settings.en.ts';
import { shape } from './shape.en.ts';
import { shapeChanges } from './shapeChanges.en.ts';
import { shapeLayout } from './shapeLayout.en.ts';
import { shapeRules } from './shapeRules.en.ts';
import { shapeTypes } from './shapeTypes.en.ts';
import { signIn } from './signIn.en.ts';
import { views } from './views.en.ts';
import { workspaces } from './workspaces.en.ts';

export const en = {
  ...account,
  ...collab,
  ...fields,
  ...fieldTypes,
  ...frame,
  ...help,
  ...history,
  ...home,
  ...importTexts,
  ...jobs,
  ...keys,
  ...list,
  ...palette,
  ...record,
  ...settings,
  ...shape,
  ...shapeLayout,
  ...shapeTypes,
  ...shapeRules,
  ...shapeChanges,
  ...signIn,
  ...views,
  ...workspaces,
} as const;
