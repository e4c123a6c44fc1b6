/** What work without a request starts from: jobs, followers of events, the sealer, clean-up. Made by environmentOf. */
import type { Clock } from '../base/clock.ts';
import type { Workspace } from '../base/context.ts';
import type { Database } from '../base/database.ts';
import type { Ids } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { Context } from './context.ts';

export interface WorkEnvironment {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** All workspaces of this database, as they are now. */
  workspaces(): Promise<readonly Workspace[]>;
  /**
   * A context outside of any transaction, with the rights that the user has now; null when there is no such active
   * user, or the key by which a program acts for him has ended. `userId` null stands for the product itself.
   */
  contextOf(workspace: Workspace, userId: string | null, apiKeyId?: string | null): Promise<Context | null>;
}
