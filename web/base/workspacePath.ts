/** Addresses inside a workspace: `/w/<slug>/…`, so that a sandbox tab and a production tab never mix. */
import { useParams } from '@tanstack/react-router';

/** The workspace that the address names; null on pages outside of one (sign-in, first run). */
export function workspaceOfAddress(pathname: string = window.location.pathname): string | null {
  const found = /^\/w\/([a-z0-9-]+)(?:\/|$)/.exec(pathname);
  return found ? found[1]! : null;
}

export function workspacePath(slug: string, path = '/'): string {
  return `/w/${slug}${path}`;
}

/** `path('/accounts')` → `/w/main/accounts`; for links and navigation from inside a workspace. */
export function useWorkspacePath(): (path?: string) => string {
  const { workspace } = useParams({ strict: false });
  if (!workspace) throw new Error('this page is not inside a workspace');
  return (path) => workspacePath(workspace, path);
}
