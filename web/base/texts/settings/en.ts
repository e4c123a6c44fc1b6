/** English texts of the settings, loaded with them. */
import { audit } from './audit.en.ts';
import { duplicateSearch } from './duplicateSearch.en.ts';
import { jobs } from './jobs.en.ts';
import { leaving } from './leaving.en.ts';
import { people } from './people.en.ts';
import { privacy } from './privacy.en.ts';
import { quality } from './quality.en.ts';
import { rights } from './rights.en.ts';
import { sensitiveKeys } from './sensitiveKeys.en.ts';
import { settings } from './settings.en.ts';
import { shape } from './shape.en.ts';
import { shapeChanges } from './shapeChanges.en.ts';
import { shapeLayout } from './shapeLayout.en.ts';
import { shapeRules } from './shapeRules.en.ts';
import { shapeTypes } from './shapeTypes.en.ts';
import { sharingRules } from './sharing.en.ts';
import { signOn } from './signOn.en.ts';
import { workspaces } from './workspaces.en.ts';

export const en = {
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
} as const;
