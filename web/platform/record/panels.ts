/** What domains add to the pages of records, by the name of the object: the pages know none of it. */
import type { ComponentType } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import type { ComposerKind } from './composed.ts';
import type { TimelineFilter } from './timelineApi.ts';

export interface PanelProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  /** Opens the composer. */
  compose(kind: ComposerKind): void;
  /** Shows the lines of the timeline that a figure counts. */
  showTimeline(filter: TimelineFilter): void;
}

export interface RecordPanel {
  /** Unique among all panels of the object. */
  readonly name: string;
  /** Singular name. */
  readonly object: string;
  /** `facts`: a cell in the line under the name. `side`: a section of the right column, before the child lists. */
  readonly place: 'facts' | 'side';
  readonly order: number;
  /** Child lists that it shows: their plain lists are left out. */
  readonly relations?: readonly string[];
  /** Key fields that it says better: their plain cells are left out. */
  readonly keyFields?: readonly string[];
  readonly Component: ComponentType<PanelProps>;
}

const panels = new Map<string, RecordPanel>();

/** The same name twice is the later one. */
export function addPanels(added: readonly RecordPanel[]): void {
  for (const panel of added) panels.set(`${panel.object} ${panel.name}`, panel);
}

export function panelsOf(object: string, place?: RecordPanel['place']): readonly RecordPanel[] {
  return [...panels.values()]
    .filter((panel) => panel.object === object && (place === undefined || panel.place === place))
    .sort((a, b) => a.order - b.order);
}

/** Fields that are asked for when a record reaches a stage that ends its path, such as why it was won. */
const questions = new Map<string, readonly string[]>();

export function askWhen(object: string, outcome: 'won' | 'lost', fields: readonly string[]): void {
  questions.set(`${object} ${outcome}`, fields);
}

export function askedWhen(object: string, outcome: string | undefined): readonly string[] {
  return questions.get(`${object} ${outcome}`) ?? [];
}
