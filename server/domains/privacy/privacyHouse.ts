/** What data protection needs of the installation: the store of files, and the list of erasures. Set by the roof. */
import type { FileStore } from '../../platform/files/fileStore.ts';
import type { ErasureList } from './erasure/erasureList.ts';

export interface PrivacyHouse {
  readonly files: FileStore;
  readonly erasures: ErasureList;
}

let house: PrivacyHouse | null = null;

export function setPrivacyHouse(next: PrivacyHouse): void {
  house = next;
}

export function privacyHouse(): PrivacyHouse {
  if (house === null) throw new Error('data protection was not joined');
  return house;
}
