/** What modules above let a timeline show beside records: its lines name it where they would name an object. */
import type { Context } from '../context.ts';

export interface TimelineContent {
  /** Stands in a line's `about_object`; no object is called so. */
  readonly name: string;
  /** By id, for a caller who may read the record whose timeline it is; what he shall not see is left out. */
  load(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
}

const contents = new Map<string, TimelineContent>();

/** Called once per process, by the roof; a name that is there already is replaced. */
export function addTimelineContent(content: TimelineContent): void {
  contents.set(content.name, content);
}

export function timelineContent(name: string): TimelineContent | undefined {
  return contents.get(name);
}
