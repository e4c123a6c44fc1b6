/** Chinese texts of the settings, loaded with them. */
import type { SettingsTexts } from '../../texts.ts';
import { audit } from './audit.zh.ts';
import { duplicateSearch } from './duplicateSearch.zh.ts';
import { jobs } from './jobs.zh.ts';
import { leaving } from './leaving.zh.ts';
import { people } from './people.zh.ts';
import { privacy } from './privacy.zh.ts';
import { quality } from './quality.zh.ts';
import { rights } from './rights.zh.ts';
import { sensitiveKeys } from './sensitiveKeys.zh.ts';
import { settings } from './settings.zh.ts';
import { shape } from './shape.zh.ts';
import { shapeChanges } from './shapeChanges.zh.ts';
import { shapeLayout } from './shapeLayout.zh.ts';
import { shapeRules } from './shapeRules.zh.ts';
import { shapeTypes } from './shapeTypes.zh.ts';
import { sharingRules } from './sharing.zh.ts';
import { signOn } from './signOn.zh.ts';
import { workspaces } from './workspaces.zh.ts';

export const zh: SettingsTexts = {
  ...audit,
  ...duplicateSearch,
  ...jobs,
  ...leaving,
  ...quality,
  ...rights,
  ...people,
  ...privacy,
  ...sensitiveKeys,
  ...settings,
  ...shape,
  ...shapeChanges,
  ...shapeLayout,
  ...shapeRules,
  ...shapeTypes,
  ...signOn,
  ...sharingRules,
  ...workspaces,
};
