/** Where the keys of sensitive values are kept, and what may be done with them; filled in by the roof, which knows the folder. */
import { Problem } from '../../../base/problem.ts';
import { beginsAfterMs } from './sealingKeys.ts';

export interface KeyHouse {
  /** Adds a key that seals from `from` on; answers its id. */
  add(from: number): string;
  /** Takes keys out of the ring for good. */
  remove(ids: readonly string[]): void;
  /** When a copy of the keys was last taken (milliseconds since 1970), and whether it holds those of now. */
  copy(): { readonly at: number | null; readonly isCurrent: boolean };
}

let house: KeyHouse | undefined;

export function setKeyHouse(given: KeyHouse): void {
  house = given;
}

export function keyHouse(): KeyHouse {
  if (house) return house;
  throw new Problem('unavailable', {
    detail: {
      en: 'This process cannot change the keys; use “guanxi keys rotate” where the server runs.',
      zh: '此进程无法更改密钥，请在服务器上执行 “guanxi keys rotate”。',
    },
  });
}

/** A new key is made to seal a little later, when every process knows it. */
export function addKey(): string {
  return keyHouse().add(Date.now() + beginsAfterMs);
}
