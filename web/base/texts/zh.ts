/** All Chinese texts; the compiler asks for every key that English has, texts.test.ts for no other. */
import type { Texts } from '../texts.ts';
import { account } from './account.zh.ts';
import { collab } from './collab.zh.ts';
import { fields } from './fields.zh.ts';
import { fieldTypes } from './fieldTypes.zh.ts';
import { frame } from './frame.zh.ts';
import { help } from './help.zh.ts';
import { history } from './history.zh.ts';
import { home } from './home.zh.ts';
import { importTexts } from './import.zh.ts';
import { jobs } from './jobs.zh.ts';
import { keys } from './keys.zh.ts';
import { list } from './list.zh.ts';
import { palette } from './palette.zh.ts';
import { record } from './record.zh.ts';
import { settings } from './settings.zh.ts';
import { shape } from './shape.zh.ts';
import { shapeChanges } from './shapeChanges.zh.ts';
import { shapeLayout } from './shapeLayout.zh.ts';
import { shapeRules } from './shapeRules.zh.ts';
import { shapeTypes } from './shapeTypes.zh.ts';
import { signIn } from './signIn.zh.ts';
import { views } from './views.zh.ts';
import { workspaces } from './workspaces.zh.ts';

export const zh: Texts = {
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
};
