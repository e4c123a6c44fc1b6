/** The live updates of one web process: follows the outbox by itself, and tells each stream what its reader may know. */
import type { PassThrough } from 'node:stream';
import type { Workspace } from '../../../base/context.ts';
import type { Database } from '../../../base/database.ts';
import { errorFacts, type Log } from '../../../base/log.ts';
import { Problem } from '../../../base/problem.ts';
import { loadWorkspaces } from '../../../base/workspaces.ts';
import type { Actor, Context } from '../../context.ts';
import { headPosition, type Position, readEvents } from '../../events/readEvents.ts';
import type { IdentityEnv } from '../../identity/identityEnv.ts';
import { actorFor, actorOfKey } from '../../permissions/actors.ts';
import { liveCredentials } from './holders.ts';
import { LiveNews } from './liveNews.ts';
import { LiveStream, type StreamHolder } from './liveStream.ts';
import { readPresence } from './presence.ts';
import { eventsSince } from './resume.ts';

export interface LiveHubEnv {
  readonly database: Database;
  readonly identity: IdentityEnv & { readonly db: Database };
  readonly log: Log;
  contextFor(workspace: Workspace, actor: Actor): Promise<Context>;
}

/** The streams of one workspace, and up to where they have been told. */
interface Channel {
  workspace: Workspace;
  position: Position;
  readonly streams: Map<string, LiveStream>;
}

const beatMs = 500;
/** A stream outlives its session so long. */
export const checkMs = 2_000;
const presenceMs = 1_000;
const heartbeatMs = 15_000;
const batch = 1_000;
/** One browser has one; whoever opens more at once is no browser of ours. */
const mostOfHolder = 8;
const mostOfProcess = 5_000;

export class LiveHub {
  readonly #env: LiveHubEnv;
  readonly #channels = new Map<string, Channel>();
  #timers: NodeJS.Timeout[] = [];
  #closed = false;

  constructor(env: LiveHubEnv) {
    this.#env = env;
  }

  /** `after` is the Last-Event-ID of a browser that comes back. */
  async open(
    workspace: Workspace,
    actor: Actor,
    holder: StreamHolder,
    out: PassThrough,
    after: string | undefined,
  ): Promise<LiveStream> {
    if (this.#closed) throw new Problem('unavailable');
    const all = [...this.#channels.values()].flatMap((channel) => [...channel.streams.values()]);
    const own = all.filter((each) => !each.ended && each.holder.credential === holder.credential);
    if (own.length >= mostOfHolder || all.length >= mostOfProcess)
      throw new Problem('rate_limited', { params: { seconds: 30 } });
    const ctx = await this.#env.contextFor(workspace, actor);
    const stream = new LiveStream(ctx.ids.next(), holder, actor, out);
    const channel = await this.#channelOf(workspace);
    channel.streams.set(stream.id, stream);
    out.once('close', () => this.#drop(workspace.id, stream.id));
    stream.send('hello', JSON.stringify({ stream: stream.id }), placeOf(channel.position));
    if (after !== undefined) await this.#catchUp(channel, stream, ctx, after);
    this.#start();
    return stream;
  }

  get size(): number {
    return [...this.#channels.values()].reduce((sum, { streams }) => sum + streams.size, 0);
  }

  /** Ends all streams, so that the server can close; browsers come back to another process. */
  close(): void {
    this.#closed = true;
    this.#stop();
    for (const { streams } of this.#channels.values()) for (const stream of streams.values()) stream.end();
    this.#channels.clear();
  }

  async #channelOf(workspace: Workspace): Promise<Channel> {
    const known = this.#channels.get(workspace.id);
    if (known !== undefined) return known;
    const position = await headPosition(this.#env.database);
    const made = this.#channels.get(workspace.id) ?? { workspace, position, streams: new Map() };
    this.#channels.set(workspace.id, made);
    return made;
  }

  #drop(workspaceId: string, id: string): void {
    const channel = this.#channels.get(workspaceId);
    channel?.streams.delete(id);
    if (channel?.streams.size === 0) this.#channels.delete(workspaceId);
    if (this.#channels.size === 0) this.#stop();
  }

  /** What happened while the browser was away; too much of it is `reset`: ask for everything anew. */
  async #catchUp(channel: Channel, stream: LiveStream, ctx: Context, after: string): Promise<void> {
    const events = await eventsSince(ctx, after, batch);
    if (events === null) return stream.send('reset', '{}', placeOf(channel.position));
    await this.#tell(new LiveNews(events), [stream], channel);
  }

  #start(): void {
    if (this.#timers.length > 0 || this.#closed) return;
    this.#every(beatMs, (channel) => this.#follow(channel));
    this.#every(checkMs, (channel) => this.#check(channel));
    this.#every(presenceMs, (channel) => this.#tellPresence(channel));
    this.#every(heartbeatMs, async ({ streams, position }) => {
      for (const stream of streams.values()) stream.beat(placeOf(position));
    });
  }

  #stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }

  /** A beat that takes longer than its time is not begun again before it ends. */
  #every(milliseconds: number, work: (channel: Channel) => Promise<void>): void {
    let busy = false;
    const beat = async () => {
      if (busy) return;
      busy = true;
      try {
        for (const channel of [...this.#channels.values()]) await work(channel);
      } catch (error) {
        this.#env.log.warn('Live updates failed for a moment', errorFacts(error));
      } finally {
        busy = false;
      }
    };
    this.#timers.push(setInterval(() => void beat(), milliseconds));
  }

  async #follow(channel: Channel): Promise<void> {
    for (let more = true; more; ) {
      const { schema } = channel.workspace;
      const events = await readEvents(this.#env.database, schema, channel.position, { limit: batch });
      const last = events.at(-1);
      if (last === undefined) return;
      channel.position = { xid: last.xid, seq: last.seq };
      const news = new LiveNews(events);
      if (!news.isEmpty) await this.#tell(news, [...channel.streams.values()], channel);
      more = events.length === batch;
    }
  }

  async #tell(news: LiveNews, streams: readonly LiveStream[], channel: Channel): Promise<void> {
    const place = placeOf(channel.position);
    const readers = new Map<Actor, Context>();
    for (const { actor } of streams) {
      if (!readers.has(actor)) readers.set(actor, await this.#env.contextFor(channel.workspace, actor));
    }
    await news.ask([...readers.values()]);
    const told = new Map<Actor, string | null>();
    for (const [actor, ctx] of readers) {
      const message = news.messageFor(ctx);
      told.set(actor, message && JSON.stringify(message));
    }
    for (const stream of streams) {
      if (news.users.has(stream.holder.userId)) stream.send('inbox', '{}', place);
      const text = told.get(stream.actor) ?? null;
      if (text !== null) stream.send('changes', text, place);
    }
  }

  /** Sessions end and rights change while a stream is open. */
  async #check(channel: Channel): Promise<void> {
    const { database, identity } = this.#env;
    const now = (await loadWorkspaces(database)).find(({ id }) => id === channel.workspace.id);
    const streams = [...channel.streams.values()];
    const alive = now
      ? await liveCredentials(
          identity,
          now,
          streams.map(({ holder }) => holder.credential),
        )
      : new Set<string>();
    const former = channel.workspace;
    if (now) channel.workspace = now;
    for (const stream of streams) {
      if (!now || !alive.has(stream.holder.credential)) {
        stream.send('ended', '{}');
        stream.end();
      } else if (now.rightsVersion !== former.rightsVersion) {
        const actor = await actorOfHolder(identity, now, stream.holder);
        if (actor === null) stream.end();
        else {
          stream.actor = actor;
          // What was shown under the former rights may be more, or less, than what is to be shown now.
          stream.send('reset', '{}');
        }
      }
    }
  }

  async #tellPresence(channel: Channel): Promise<void> {
    const streams = [...channel.streams.values()];
    if (streams.length === 0) return;
    const ctx = await this.#env.contextFor(channel.workspace, streams[0]!.actor);
    const present = await readPresence(
      ctx,
      streams.map(({ id }) => id),
    );
    for (const stream of streams) {
      const text = JSON.stringify({ records: present.get(stream.id) ?? [] });
      if (text === (stream.presence || '{"records":[]}')) continue;
      stream.presence = text;
      stream.send('presence', text);
    }
  }
}

/** With the rights of now; null: he is gone, or his key is. */
function actorOfHolder(
  env: LiveHubEnv['identity'],
  workspace: Workspace,
  { kind, credential, userId }: StreamHolder,
): Promise<Actor | null> {
  if (kind === 'session') return actorFor(env.db, workspace, userId);
  return actorOfKey({ db: env.db, clock: env.clock, workspace }, userId, credential);
}

function placeOf({ xid, seq }: Position): string {
  return `${xid}.${seq}`;
}
