/** The files of a value on the wire: one, several or none; and where they are fetched. */
import type { FileValue } from '../../../shared/fields/files.ts';
import { workspaceOfAddress } from '../../base/workspacePath.ts';

export function filesOf(value: unknown): readonly FileValue[] {
  const list = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  return list.filter((one): one is FileValue => typeof one === 'object' && one !== null && 'id' in one);
}

/** @param how `preview`: the small picture; `download`: to be saved, whatever it is. */
export function fileAddress({ id }: Pick<FileValue, 'id'>, how?: 'preview' | 'download'): string {
  const workspace = workspaceOfAddress();
  const query = new URLSearchParams();
  if (how) query.set(how, 'true');
  // An <img> sends no headers, so the workspace stands in the address.
  if (workspace) query.set('workspace', workspace);
  return `/api/v1/files/${id}?${query}`;
}
