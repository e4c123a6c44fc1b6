/** Speaks to the person at the terminal in the language of the terminal. */
import { createInterface } from 'node:readline/promises';
import type { Label, Language } from '../shared/labels.ts';

export const terminalLanguage: Language = (
  process.env.LC_ALL ||
  process.env.LC_MESSAGES ||
  process.env.LANG ||
  ''
).startsWith('zh')
  ? 'zh'
  : 'en';

/** Results go to standard output, so that they can be piped. */
export function say(text: Label | string): void {
  process.stdout.write(`${typeof text === 'string' ? text : text[terminalLanguage]}\n`);
}

/** Progress and refusals go to standard error. */
export function note(text: Label | string): void {
  process.stderr.write(`${typeof text === 'string' ? text : text[terminalLanguage]}\n`);
}

/** False as well when nobody is there to answer. */
export async function agree(question: Label): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question[terminalLanguage]} [y/N] `);
    return /^(y|yes|是|好)$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
