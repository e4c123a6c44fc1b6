/** A request that changed something leaves a line in the audit trail: what the work itself did not write, stands here. */
import { record } from '../platform/audit/record.ts';
import { beginTrace, endTrace } from '../platform/audit/requestTrace.ts';
import type { Context } from '../platform/context.ts';
import { HttpAnswer } from './httpAnswer.ts';
import type { Route } from './route.ts';
import { ownLines, unaudited } from './unaudited.ts';

/** Done in the transaction of the work where it has one, and before the answer leaves. */
export async function auditedRequest(
  ctx: Context,
  route: Route,
  asked: { readonly params: unknown; readonly query: unknown },
  work: () => Promise<unknown> | unknown,
): Promise<unknown> {
  if (!leavesLine(route)) return work();
  beginTrace(ctx.requestId);
  try {
    const answer = await work();
    const told = endTrace(ctx.requestId) || !isGood(answer) || isDryRun(asked.query);
    if (!told)
      await record(ctx, [
        { verb: 'request', after: { method: route.method, route: route.url, ...pathOf(asked.params) } },
      ]);
    return answer;
  } finally {
    endTrace(ctx.requestId);
  }
}

/** Whether the line of a good answer is written here where nothing else wrote one. */
export function leavesLine(route: Route): boolean {
  const name = `${route.method} ${route.url}`;
  if (route.method === 'GET' || route.reads || route.right.kind === 'public') return false;
  return !Object.hasOwn(ownLines, name) && !Object.hasOwn(unaudited, name);
}

function isGood(answer: unknown): boolean {
  return !(answer instanceof HttpAnswer) || answer.status < 300;
}

function isDryRun(query: unknown): boolean {
  return (query as { readonly dryRun?: unknown } | undefined)?.dryRun === true;
}

/** Ids and names in the address; what was sent may be a secret, and is not written. */
function pathOf(params: unknown): { path?: unknown } {
  const given = (params ?? {}) as object;
  return Object.keys(given).length === 0 ? {} : { path: given };
}
