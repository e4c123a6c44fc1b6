/** Whether a request left a line in the audit trail: those that did not get one when they end. */

const open = new Map<string, boolean>();

export function beginTrace(requestId: string): void {
  open.set(requestId, false);
}

/** Called for every line that is written; costs nothing outside of a traced request. */
export function noteTrace(requestId: string): void {
  if (open.size > 0 && open.has(requestId)) open.set(requestId, true);
}

/** True when at least one line was written since the beginning. */
export function endTrace(requestId: string): boolean {
  const traced = open.get(requestId) === true;
  open.delete(requestId);
  return traced;
}
