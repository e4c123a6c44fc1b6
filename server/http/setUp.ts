/** Makes the first workspace with its roles and its first administrator; for the first-run page and for the environment. */
import { z } from 'zod';
import type { Workspace } from '../base/context.ts';
import { Problem } from '../base/problem.ts';
import { sql } from '../base/sql.ts';
import { loadWorkspaces } from '../base/workspaces.ts';
import { foldEmail } from '../platform/identity/email.ts';
import { setPasswordHash } from '../platform/identity/newPassword.ts';
import { hashPassword } from '../platform/identity/passwordHash.ts';
import { checkNewPassword } from '../platform/identity/passwordRules.ts';
import { systemActor } from '../platform/permissions/actors.ts';
import { addAdministrator } from './addAdministrator.ts';
import type { App } from './appServices.ts';
import { countryCode, currencyCode, languageCode, nameLine, timeZoneName } from './commonInput.ts';
import { contextFor } from './requestContext.ts';

export const setupBody = z.strictObject({
  workspace: z.strictObject({
    name: nameLine,
    currency: currencyCode,
    country: countryCode,
    language: languageCode,
    timeZone: timeZoneName,
  }),
  administrator: z.strictObject({
    name: nameLine,
    email: z.string().min(3).max(254),
    password: z.string().min(1).max(8192),
  }),
});

export type SetupWishes = z.infer<typeof setupBody>;

/**
 * `claim` is asked last before anything is made; when it says no (someone else was faster) nothing is.
 * A crash in between leaves a workspace without an administrator, which the next attempt completes.
 */
export async function setUp(
  app: App,
  wishes: SetupWishes,
  claim: () => Promise<boolean>,
): Promise<{ workspace: Workspace; identityId: string; userId: string }> {
  const { administrator } = wishes;
  const email = foldEmail(administrator.email);
  checkNewPassword(
    administrator.password,
    [administrator.name, email, wishes.workspace.name],
    'administrator.password',
  );
  const hash = await hashPassword(administrator.password);
  if (!(await claim())) throw new Problem('not_found');
  const workspace = await makeOrTakeOver(app, wishes.workspace);
  const ctx = await contextFor(app, {
    workspace,
    actor: systemActor(workspace),
    requestId: 'setup',
    address: null,
  });
  return app.database.transaction(async (db) => {
    const { name } = administrator;
    const made = await addAdministrator({ ...ctx, db }, { name, email: administrator.email.trim() }, 'setup');
    await setPasswordHash({ ...app.identity, db }, made.identityId, hash);
    return { workspace, ...made };
  });
}

/** A workspace that an interrupted first run left behind is taken over with the wishes of now. */
async function makeOrTakeOver(app: App, wishes: SetupWishes['workspace']): Promise<Workspace> {
  const [left] = await loadWorkspaces(app.database);
  if (!left) return app.makeWorkspace({ id: app.ids.next(), slug: 'main', ...wishes });
  await app.database.run(sql`
    update core.workspaces set name = ${wishes.name}, currency = ${wishes.currency}, country = ${wishes.country},
      language = ${wishes.language}, time_zone = ${wishes.timeZone}
    where id = ${left.id}`);
  return { ...left, ...wishes };
}
