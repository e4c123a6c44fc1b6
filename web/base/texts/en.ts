/** All English texts; their keys type the catalogue. Each area has a file of its own. */
import { account } from './account.en.ts';
import { collab } from './collab.en.ts';
import { duplicates } from './duplicates.en.ts';
import { fields } from './fields.en.ts';
import { fieldTypes } from './fieldTypes.en.ts';
import { frame } from './frame.en.ts';
import { help } from './help.en.ts';
import { history } from './history.en.ts';
import { hold } from './hold.en.ts';
import { home } from './home.en.ts';
import { jobKinds } from './jobKinds.en.ts';
import { keys } from './keys.en.ts';
import { list } from './list.en.ts';
import { merge } from './merge.en.ts';
import { palette } from './palette.en.ts';
import { record } from './record.en.ts';
import { settingsPages } from './settingsPages.en.ts';
import { sharing } from './sharing.en.ts';
import { signIn } from './signIn.en.ts';
import { views } from './views.en.ts';

export const en = {
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
} as const;
