/** Brings one file to the server; unlike fetch it tells how far it is and can be stopped. */
import type { FileValue } from '../../../shared/fields/files.ts';
import { problemOfResponse } from '../../base/apiProblem.ts';
import { currentLanguage, t } from '../../base/texts.ts';
import { workspaceOfAddress } from '../../base/workspacePath.ts';

export interface Upload {
  readonly done: Promise<FileValue>;
  stop(): void;
}

/** @param told share of the bytes that are away, 0 to 1. */
export function uploadFile(file: Blob, name: string, told: (share: number) => void): Upload {
  const request = send('POST', `/api/v1/files?name=${encodeURIComponent(name)}`, file, told);
  return {
    stop: () => request.stop(),
    done: request.done.then((body) => JSON.parse(body) as FileValue),
  };
}

/** The small picture that lists show in place of the whole one. */
export async function uploadPreview(id: string, preview: Blob): Promise<void> {
  await send('PUT', `/api/v1/files/${id}/preview`, preview, () => undefined).done;
}

function send(method: string, url: string, body: Blob, told: (share: number) => void) {
  const request = new XMLHttpRequest();
  const done = new Promise<string>((resolve, reject) => {
    request.open(method, url);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', currentLanguage());
    const workspace = workspaceOfAddress();
    if (workspace) request.setRequestHeader('Guanxi-Workspace', workspace);
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error(t('types.uploadBroken')));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.onload = () => {
      if (request.status < 300) resolve(request.responseText);
      else {
        const { status, responseText } = request;
        const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
        problemOfResponse(new Response(responseText, { status, headers })).then(reject, reject);
      }
    };
    request.send(body);
  });
  return { done, stop: () => request.abort() };
}
