/** Between what a person types (`@Xu Jia`) and what is sent (`@[Xu Jia](user:…)`). */
import { changeMentions, type Mention, mentionsOf, mentionText } from '../../../../shared/comments/markup.ts';

/** The name being typed before the caret, without the `@`; null when none is. */
export function nameBefore(text: string, caret: number): string | null {
  const found = /(?:^|[\s(（，。、])@([^\s@，。、()（）]{0,30})$/u.exec(text.slice(0, caret));
  return found ? found[1]! : null;
}

/** The longest names first, so that `@Xu Jia` is not taken for `@Xu`. */
export function withMentions(text: string, named: readonly Mention[]): string {
  let body = text;
  const placed: string[] = [];
  for (const mention of [...named].sort((a, b) => b.label.length - a.label.length)) {
    const word = `@${mention.label}`;
    while (body.includes(word)) {
      body = body.replace(word, `\u0000${placed.length}\u0000`);
      placed.push(mentionText(mention));
    }
  }
  return placed.reduce((said, mention, at) => said.replace(`\u0000${at}\u0000`, mention), body);
}

/** To be edited: the words, and who is named in them. */
export function asTyped(body: string): { text: string; named: readonly Mention[] } {
  return { text: changeMentions(body, () => null), named: mentionsOf(body) };
}

/** Those whose name still stands in the text. */
export function stillNamed<Named extends Mention>(text: string, named: readonly Named[]): readonly Named[] {
  return named.filter(({ label }) => text.includes(`@${label}`));
}
