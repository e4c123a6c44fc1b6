/** Reads a bundle through before anything is made of it: one that was cut short or changed on the way is refused whole. */
import { tableOf } from './bundleFormat.ts';
import { type Bundle, damaged } from './readBundle.ts';
import { countLines } from './rowChunks.ts';

/** @param told between the pieces; may throw to stop. */
export async function checkBundle(bundle: Bundle, told: () => Promise<void>): Promise<void> {
  for (const { name, rows } of bundle.manifest.entries) {
    let lines = 0;
    for await (const chunk of bundle.content(name)) {
      lines += countLines(chunk);
      await told();
    }
    if (tableOf(name) !== null && lines !== rows) throw damaged(name);
  }
}
