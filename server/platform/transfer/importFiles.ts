/** Where the files of imports lie: said once by main.ts, as this floor does not know the configuration. */
import type { FileStore } from '../files/fileStore.ts';

let store: FileStore | undefined;

export function setImportFiles(files: FileStore): void {
  store = files;
}

export function importFiles(): FileStore {
  if (!store) throw new Error('nobody has said where the files of imports lie');
  return store;
}
