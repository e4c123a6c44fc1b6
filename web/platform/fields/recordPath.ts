/** Addresses of records and lists inside the workspace of the page. */
import { workspaceOfAddress, workspacePath } from '../../base/workspacePath.ts';

function inWorkspace(path: string): string {
  return workspacePath(workspaceOfAddress() ?? '', path);
}

export function recordPath(plural: string, id: string): string {
  return inWorkspace(`/${plural}/${id}`);
}

export function listPath(plural: string): string {
  return inWorkspace(`/${plural}`);
}
