/** Asks the server for an export: at once where it is small, else as a job whose file is fetched when it is there. */
import type { ExportInfo } from '../../../shared/exports.ts';
import { api, bodyOf } from '../../base/api.ts';
import type { BodyOf } from '../../base/apiCall.ts';
import { workspaceOfAddress } from '../../base/workspacePath.ts';

export type ExportOrder = BodyOf<'/api/v1/objects/{object}/export', 'post'>;

/** The file, with the name that the server gave it. */
export interface FetchedFile {
  readonly content: Blob;
  readonly name: string;
  readonly rows: number;
}

function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : 'export';
}

export async function exportNow(plural: string, order: ExportOrder): Promise<FetchedFile> {
  const { data, response } = await api.POST('/api/v1/objects/{object}/export', {
    params: { path: { object: plural } },
    body: order,
    parseAs: 'blob',
  });
  return {
    content: data as unknown as Blob,
    name: nameIn(response.headers.get('content-disposition')),
    rows: Number(response.headers.get('guanxi-rows') ?? 0),
  };
}

/** Answers the id of the export and of its job. */
export async function startExport(plural: string, order: ExportOrder): Promise<string> {
  return (await bodyOf(api.POST('/api/v1/exports', { body: { ...order, object: plural } }))).job;
}

export async function lastExports(): Promise<readonly ExportInfo[]> {
  return (await bodyOf(api.GET('/api/v1/exports', { params: { query: { limit: '5' } } }))).data;
}

/** A plain address: the browser fetches it, however large it is. */
export function exportAddress(id: string): string {
  const workspace = workspaceOfAddress();
  const query = workspace ? `?workspace=${encodeURIComponent(workspace)}` : '';
  return `/api/v1/exports/${id}/file${query}`;
}
