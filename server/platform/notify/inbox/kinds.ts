/** The kinds of news that reach a person's inbox. Each is registered by name, so that modules above bring their own. */
import type { Label } from '../../../../shared/labels.ts';

/** `app`: in the inbox only; `mail` and `digest` tell by mail besides, at once or once a day; `off`: nowhere. */
export const channels = ['app', 'mail', 'digest', 'off'] as const;
export type Channel = (typeof channels)[number];

/** How the inbox is filtered. */
export const newsGroups = ['mentions', 'tasks', 'follows', 'work'] as const;
export type NewsGroup = (typeof newsGroups)[number];

/** What a sentence is made of; everything as the reader may know it. */
export interface Told {
  /** Who did it; null for the product itself. */
  readonly who: string | null;
  /** Name of the record; null where there is none, or none that the reader may see. */
  readonly title: string | null;
  /** Singular and plural of its object, in both languages. */
  readonly one: Label;
  readonly many: Label;
  readonly times: number;
  /** Names of the changed fields that the reader may know, in his language. */
  readonly fields: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface NewsKind {
  readonly name: string;
  readonly group: NewsGroup;
  /** As in the table of choices: “Somebody mentions me”. */
  readonly label: Label;
  /** Where neither the person nor the workspace chose. */
  readonly usual: Channel;
  sentence(told: Told): Label;
}

const kinds = new Map<string, NewsKind>();

/** Called once per process, by the join of whoever tells it; a name that is there already is replaced. */
export function defineNews(kind: NewsKind): void {
  kinds.set(kind.name, kind);
}

export function newsKind(name: string): NewsKind | undefined {
  return kinds.get(name);
}

export function newsKinds(): readonly NewsKind[] {
  return [...kinds.values()];
}
