/** From what a person wrote in the composer to the activity or task that keeps it. */
import type { Mention } from '../../../shared/comments/markup.ts';
import type { RecordData } from '../../../shared/query.ts';

export const composerKinds = ['note', 'task', 'call', 'meeting', 'visit', 'mail', 'comment'] as const;
export type ComposerKind = (typeof composerKinds)[number];

export interface Written {
  readonly kind: ComposerKind;
  readonly text: string;
  /** As typed: digits or nothing. */
  readonly minutes: string;
  readonly due: string | null;
  /** Of a task: when to remind of it, as an ISO moment. */
  readonly remind: string | null;
  /** Of a comment: who is named in it. */
  readonly named: readonly Mention[];
}

const longestSubject = 80;

/** The first line, cut at a word where it is long. */
export function subjectOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  const signs = [...line];
  if (signs.length <= longestSubject) return line;
  const cut = signs.slice(0, longestSubject).join('');
  const word = cut.lastIndexOf(' ');
  return `${word > longestSubject / 2 ? cut.slice(0, word) : cut}…`;
}

export function composed(
  { kind, text, minutes, due, remind }: Omit<Written, 'named' | 'remind'> & Partial<Pick<Written, 'remind'>>,
  regarding: { readonly object: string; readonly id: string },
  owner: string,
): { plural: 'activities' | 'tasks'; data: RecordData } {
  const subject = subjectOf(text);
  const more = text.trim() === subject ? {} : { body: text.trim() };
  if (kind === 'task') {
    return {
      plural: 'tasks',
      data: {
        subject,
        ...more,
        regarding,
        owner,
        ...(due ? { dueOn: due } : {}),
        ...(remind ? { remindAt: remind } : {}),
      },
    };
  }
  const spent = kind !== 'note' && kind !== 'mail' && minutes ? { minutes: Number(minutes) } : {};
  return { plural: 'activities', data: { kind, subject, body: text.trim(), regarding, owner, ...spent } };
}
