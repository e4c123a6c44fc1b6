/** How Chinese characters sound; loaded only when someone types Latin letters while Chinese labels are on screen. */
import { pinyin } from 'pinyin-pro';
import type { Sound } from './match.ts';

const known = new Map<string, readonly Sound[]>();

export function soundsOf(label: string): readonly Sound[] {
  const held = known.get(label);
  if (held) return held;
  const sounds = pinyin(label, { type: 'all', toneType: 'symbol' }).map(
    ({ origin, pinyin: toned, isZh }): Sound => ({
      character: origin,
      syllable: isZh ? toned.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() : '',
      toned: isZh ? toned : '',
    }),
  );
  if (known.size > 2000) known.clear();
  known.set(label, sounds);
  return sounds;
}
