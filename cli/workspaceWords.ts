/** What the workspace commands have in common: finding the workspace that a word names. */
import type { Workspace } from '../server/base/context.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { WorkEnvironment } from '../server/platform/workEnvironment.ts';

export async function workspaceNamed(env: WorkEnvironment, slug: string): Promise<Workspace> {
  const all = await env.workspaces();
  const found = all.find((workspace) => workspace.slug === slug);
  if (found !== undefined) return found;
  const list = all.map((workspace) => workspace.slug).join(', ');
  throw new StartRefusal({
    en: `There is no workspace “${slug}”; there are: ${list}.`,
    zh: `没有工作区“${slug}”；现有：${list}。`,
  });
}
