/** What the HTTP floor is given by the roof: nothing here is looked up or imported by itself. */
import type { Clock } from '../base/clock.ts';
import type { Workspace } from '../base/context.ts';
import type { Database } from '../base/database.ts';
import type { Ids } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { NewWorkspace } from '../base/workspaces.ts';
import type { FileStore } from '../platform/files/fileStore.ts';
import type { Callers } from '../platform/identity/callers.ts';
import type { IdentityEnv } from '../platform/identity/identityEnv.ts';
import type { Module } from '../platform/metadata/defineModule.ts';
import type { Registries } from '../platform/metadata/registries.ts';
import type { LiveHub } from '../platform/notify/live/liveHub.ts';
import type { ReadCounter } from './readCounter.ts';

export interface HttpSettings {
  /** The address that people use, without a trailing slash; null: each request's own. */
  readonly baseUrl: string | null;
  /** Addresses and CIDR ranges of proxies whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Requests per second that one session, key or address may keep up; ten times as many at once. 0: no limit. */
  readonly requestsPerSecond: number;
  /** Folder of the built web application; null: this process serves the API only. */
  readonly webRoot: string | null;
  readonly version: string;
  /** As security.txt names it; without one there is no such file. */
  readonly securityContact?: string | null;
  /** PEM: the server speaks TLS itself, under a certificate of the local network. */
  readonly tls?: { readonly cert: string; readonly key: string } | null;
}

/** A backup as the list shows it. */
export interface BackupFile {
  readonly name: string;
  readonly size: number;
  readonly madeAt: string;
}

/** Where backups lie; making one is a run, so that it outlives the request. */
export interface Backups {
  /** Kind of the run that `POST /backups` starts. */
  readonly runKind: string;
  readonly folder: string;
}

export interface AppServices {
  readonly database: Database;
  readonly registries: Registries;
  readonly modules: readonly Module[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly settings: HttpSettings;
  /** Makes a workspace by the owner's role. */
  makeWorkspace(workspace: NewWorkspace): Promise<Workspace>;
  /** False until the schema is migrated, and again while stopping. */
  ready(): Promise<boolean> | boolean;
  readonly files: FileStore;
  /** Null: this process makes no backups. */
  readonly backups: Backups | null;
}

/** What routes use besides: made once per application. */
export interface App extends AppServices {
  readonly callers: Callers;
  readonly identity: IdentityEnv;
  /** Streams of live updates that this process holds. */
  readonly live: LiveHub;
  /** Who reads how much. */
  readonly reads: ReadCounter;
}
