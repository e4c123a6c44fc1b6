/** Keys by which lists sort text: folded Latin, pinyin of Chinese, then the text; compared byte by byte. */
import { pinyin, polyphonic } from 'pinyin-pro';
import { fold } from '../../../shared/fold.ts';

/** Longest key, in code points. */
export const sortKeyLength = 200;

/** Reading of characters that have only one; `null` marks those whose reading depends on their neighbours. */
const readings = new Map<string, string | null>();

function readingOf(character: string): string | null {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const all = polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? [];
  const reading = new Set(all).size === 1 ? all[0]! : null;
  readings.set(character, reading);
  return reading;
}

/** The syllables of Chinese characters that stand together; the first ones may be a surname. */
function syllables(run: string): string[] {
  const single = Array.from(run, readingOf);
  if (single.every((reading) => reading !== null)) return single;
  return pinyin(run, { toneType: 'none', type: 'array', surname: 'head', v: true });
}

export function sortKey(text: string): string {
  const latin = fold(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .trim();
  const spoken = latin.replace(/\p{Script=Han}+/gu, (run) => ` ${syllables(run).join(' ')} `);
  const key = `${spoken.replace(/\s+/g, ' ').trim()}\u0001${text}`;
  return key.length <= sortKeyLength ? key : Array.from(key).slice(0, sortKeyLength).join('');
}
