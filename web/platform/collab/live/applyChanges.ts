/** Brings what others changed onto the screen, in place: rows that are shown are read anew, lists that may have grown are asked again. */
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import type { RecordData } from '../../../../shared/query.ts';
import { objectsQuery } from '../../../base/metadata.ts';
import { queryClient } from '../../../base/queryClient.ts';
import { queryRecords } from '../../../base/records.ts';
import { workspaceOfAddress } from '../../../base/workspacePath.ts';
import { changeCached, objectKey } from '../../data/recordCache.ts';
import { flash } from './flash.ts';
import { rowsIn } from './shownRows.ts';

export interface LiveChanges {
  readonly changes: readonly {
    readonly object: string;
    readonly id: string;
    readonly version: number | null;
  }[];
  /** Singular names of objects of which too much changed. */
  readonly objects: readonly string[];
}

/** News that comes close together is one look at the server. */
const gatherMs = 250;
/** A list is asked again at most so often; a crowd of changes waits longer, and each browser another while. */
const listMs = { usual: 2_500, crowd: 6_000 } as const;
const deepestPages = 4;

const waiting = new Map<string, Map<string, number | null>>();
let gathering: ReturnType<typeof setTimeout> | undefined;
const lists = new Map<string, ReturnType<typeof setTimeout>>();

function metaOf(name: string): ObjectMeta | undefined {
  const objects = queryClient.getQueryData(objectsQuery(workspaceOfAddress()).queryKey);
  return objects?.find((object) => object.name === name);
}

export function applyChanges({ changes, objects }: LiveChanges): void {
  for (const { object, id, version } of changes) {
    const plural = metaOf(object)?.plural;
    if (plural === undefined) continue;
    const ids = waiting.get(plural) ?? new Map<string, number | null>();
    waiting.set(plural, ids.set(id, version ?? ids.get(id) ?? null));
  }
  for (const name of objects) {
    const plural = metaOf(name)?.plural;
    if (plural !== undefined) askAgain(plural, listMs.crowd);
  }
  gathering ??= setTimeout(() => {
    gathering = undefined;
    const all = [...waiting];
    waiting.clear();
    for (const [plural, ids] of all) void apply(plural, ids);
  }, gatherMs);
}

/** After a while away: everything on screen is asked anew, what is typed stays. */
export function applyReset(): void {
  const refetchType = inSight() ? 'active' : 'none';
  for (const key of [
    'objects',
    'timeline',
    'related',
    'records',
    'together',
    'notifications',
    'me',
    'metadata',
  ])
    void queryClient.invalidateQueries({ queryKey: [key], refetchType });
}

function inSight(): boolean {
  return document.visibilityState === 'visible';
}

async function apply(plural: string, ids: ReadonlyMap<string, number | null>): Promise<void> {
  if (!inSight()) {
    // A tab in the background asks when it comes to the front.
    void queryClient.invalidateQueries({ queryKey: objectKey(plural), refetchType: 'none' });
    void queryClient.invalidateQueries({ queryKey: ['timeline'], refetchType: 'none' });
    return;
  }
  const shown = shownVersions(plural);
  const older: string[] = [];
  let unknown = false;
  for (const [id, version] of ids) {
    const held = shown.get(id);
    if (held === undefined) unknown ||= version !== null;
    else if (version !== null && held < version) older.push(id);
    if (version === null || held === undefined || held < version) refreshAround(plural, id);
  }
  if (unknown) askAgain(plural, listMs.usual);
  if (older.length > 0) await readAnew(plural, older);
}

/** By id, the oldest version that is on screen. */
function shownVersions(plural: string): ReadonlyMap<string, number> {
  const versions = new Map<string, number>();
  for (const query of queryClient.getQueryCache().findAll({ queryKey: objectKey(plural), type: 'active' })) {
    for (const row of rowsIn(query.state.data)) {
      const id = String(row.id);
      const version = Number(row.version ?? 0);
      versions.set(id, Math.min(version, versions.get(id) ?? version));
    }
  }
  return versions;
}

/** The timeline and what hangs on the record, where it is the one on screen. */
function refreshAround(plural: string, id: string): void {
  for (const key of ['timeline', 'together'])
    void queryClient.invalidateQueries({ queryKey: [key, plural, id], refetchType: 'active' });
  void queryClient.invalidateQueries({ queryKey: ['related'], refetchType: 'none' });
  askRelated();
}

/** Child lists of whatever is on screen, together and not at every piece of news. */
function askRelated(): void {
  const name = 'related';
  if (lists.has(name)) return;
  const ask = () => {
    lists.delete(name);
    void queryClient.refetchQueries({ queryKey: [name], type: 'active', stale: true });
  };
  lists.set(name, setTimeout(ask, listMs.usual * (0.5 + Math.random())));
}

async function readAnew(plural: string, ids: readonly string[]): Promise<void> {
  const answer = await queryRecords(plural, {
    fields: ['*'],
    filter: { id: { in: [...ids] } },
    limit: ids.length,
  }).catch(() => null);
  if (answer === null) return;
  for (const record of answer.data) {
    changeCached(plural, String(record.id), (held) => merged(held, record));
    flash(String(record.id));
  }
  // What is not found any more was deleted, or is out of sight now.
  if (answer.data.length < ids.length)
    void queryClient.invalidateQueries({ queryKey: objectKey(plural), refetchType: 'active' });
  void queryClient.invalidateQueries({ queryKey: [...objectKey(plural), 'sums'] });
}

/** Only members that the place already shows. A record that was just written here may be newer than the answer. */
function merged(held: RecordData, record: RecordData): RecordData {
  if (Number(held.version ?? 0) >= Number(record.version)) return held;
  const known = Object.keys(record).filter((name) => name in held);
  return { ...held, ...Object.fromEntries(known.map((name) => [name, record[name]])) };
}

/** Spread over browsers, so that an import does not make all of them ask at once. */
function askAgain(plural: string, milliseconds: number): void {
  if (lists.has(plural)) return;
  const ask = () => {
    lists.delete(plural);
    if (!inSight())
      return void queryClient.invalidateQueries({ queryKey: objectKey(plural), refetchType: 'none' });
    // Rows must not move under what somebody types into one of them.
    if (document.activeElement?.closest('[role="grid"] input, [role="grid"] textarea'))
      return askAgain(plural, milliseconds);
    void queryClient.invalidateQueries({
      queryKey: objectKey(plural),
      refetchType: 'active',
      predicate: ({ state }) =>
        ((state.data as { pages?: unknown[] } | undefined)?.pages?.length ?? 0) <= deepestPages,
    });
  };
  lists.set(plural, setTimeout(ask, milliseconds * (0.5 + Math.random())));
}
