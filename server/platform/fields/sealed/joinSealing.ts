/** Gives sensitive values the keys of an installation: the ring in its data folder, and who may change it. */
import { readCareMarks } from '../../../base/careMarks.ts';
import { changeKeyRing, keyFile, loadKeyRing } from '../../../base/keyFolder.ts';
import { type KeyRing, withFieldKey, withoutFieldKeys } from '../../../base/keys.ts';
import { setKeyHouse } from './keyHouse.ts';
import { setSealingKeys } from './sealingKeys.ts';

export function joinSealing(dataDir: string, secretKey: string | null, ring: KeyRing): void {
  setSealingKeys(ring, keyFile(dataDir));
  const change = (work: (before: KeyRing) => KeyRing) => changeKeyRing(dataDir, secretKey, work);
  setKeyHouse({
    add: (from) => change((before) => withFieldKey(before, from)).fieldKeys.at(-1)!.id,
    remove: (ids) => {
      change((before) => withoutFieldKeys(before, ids));
    },
    copy: () => {
      const { keysExportedAt = null, exportedKeyId } = readCareMarks(dataDir);
      const { state } = loadKeyRing(dataDir, secretKey);
      return { at: keysExportedAt, isCurrent: keysExportedAt !== null && exportedKeyId === state };
    },
  });
}
