/** How a page of the settings is declared: once, for their menu, the palette and the router. */
import type { TextKey } from '../../../base/texts.ts';
import type { Page } from '../../pages/page.ts';

export interface SettingsPage {
  /** Within the workspace. */
  readonly path: string;
  readonly text: TextKey;
  /** Administrative right; absent where everyone may go. */
  readonly right?: string;
  /** Absent where it is the list of an object, which stands elsewhere. */
  readonly load?: Page['load'];
  readonly texts?: Page['texts'];
  /** Pages that it leads to, by what their addresses have more than its own. */
  readonly inner?: Readonly<Record<string, Page['load']>>;
}

export interface SettingsGroup {
  readonly text: TextKey;
  readonly pages: readonly SettingsPage[];
}
