/** The kinds of documents that the core of shaping brings; main.ts joins them, and others theirs. */
import { addConfigKind } from '../metadata/configKinds.ts';
import { joinShaping } from '../records/shaping/joinShaping.ts';
import { fieldKind } from './fieldKind.ts';
import { fieldSettingsKind } from './fieldSettingsKind.ts';
import { objectKind } from './objectKind.ts';

export function joinConfig(): void {
  addConfigKind(objectKind);
  addConfigKind(fieldKind);
  addConfigKind(fieldSettingsKind);
  joinShaping();
}
