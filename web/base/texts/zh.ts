/** All Chinese texts; the compiler asks for every key that English has, texts.test.ts for no other. */
import type { FrameTexts } from '../texts.ts';
import { account } from './account.zh.ts';
import { collab } from './collab.zh.ts';
import { duplicates } from './duplicates.zh.ts';
import { fields } from './fields.zh.ts';
import { fieldTypes } from './fieldTypes.zh.ts';
import { frame } from './frame.zh.ts';
import { help } from './help.zh.ts';
import { history } from './history.zh.ts';
import { hold } from './hold.zh.ts';
import { home } from './home.zh.ts';
import { jobKinds } from './jobKinds.zh.ts';
import { keys } from './keys.zh.ts';
import { list } from './list.zh.ts';
import { merge } from './merge.zh.ts';
import { palette } from './palette.zh.ts';
import { record } from './record.zh.ts';
import { settingsPages } from './settingsPages.zh.ts';
import { sharing } from './sharing.zh.ts';
import { signIn } from './signIn.zh.ts';
import { views } from './views.zh.ts';

export const zh: FrameTexts = {
  ...account,
  ...collab,
  ...duplicates,
  ...fields,
  ...fieldTypes,
  ...frame,
  ...help,
  ...history,
  ...hold,
  ...home,
  ...jobKinds,
  ...keys,
  ...list,
  ...merge,
  ...palette,
  ...record,
  ...settingsPages,
  ...sharing,
  ...signIn,
  ...views,
};
