/** Files of records: brought as a stream, fetched with the rights of the record and field that hold them. */
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { Problem } from '../../base/problem.ts';
import { addFile, addPreview, type FileInfo } from '../../platform/files/files.ts';
import { largestFile } from '../../platform/files/largestFile.ts';
import { readableFile } from '../../platform/records/fileAccess.ts';
import { byteRange } from '../byteRange.ts';
import { recordId } from '../commonInput.ts';
import { HttpAnswer, noContent } from '../httpAnswer.ts';
import { reference } from '../openapi/jsonSchema.ts';
import { type Route, route, signedIn } from '../route.ts';

const tag = 'Files';
const params = z.strictObject({ id: recordId });

/** What browsers show and never run; all else is saved. */
const shown: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
]);

const bring = route({
  method: 'POST',
  url: '/api/v1/files',
  tag,
  summary:
    'Takes a file as the body, at most 100 MB. It is its uploader’s alone until a record holds it, and goes after a day.',
  right: signedIn,
  raw: true,
  bodyLimit: largestFile + 1,
  query: z.strictObject({ name: z.string().min(1).max(500) }),
  status: 201,
  answer: reference('File'),
  async handler({ app, ctx, query, body, request }) {
    if (Number(request.headers['content-length'] ?? 0) > largestFile) throw tooLarge();
    const content = body as unknown as Readable;
    const { id, name, size, type } = await addFile(ctx, app.files, {
      name: query.name,
      content,
      limit: largestFile,
    });
    return new HttpAnswer(201, { id, name, size, type }, { headers: { location: `/api/v1/files/${id}` } });
  },
});

const preview = route({
  method: 'PUT',
  url: '/api/v1/files/{id}/preview',
  tag,
  summary:
    'Puts a small picture, at most 512 × 512, beside a picture that one has just brought; lists show it.',
  right: signedIn,
  raw: true,
  params,
  status: 204,
  async handler({ app, ctx, params, body }) {
    await addPreview(ctx, app.files, params.id, body as unknown as Readable);
    return noContent();
  },
});

const read = route({
  method: 'GET',
  url: '/api/v1/files/{id}',
  tag,
  summary: 'The content of a file, whole or a range of its bytes.',
  right: signedIn,
  params,
  query: z.strictObject({
    preview: z.literal('true').optional(),
    download: z.literal('true').optional(),
    /** For pictures in a page, which send no headers. */
    workspace: z.string().max(80).optional(),
  }),
  answerType: 'application/octet-stream',
  async handler({ app, ctx, params, query, request }) {
    const file = await readableFile(ctx, params.id);
    if (query.preview && file.previewAs !== null) {
      return new HttpAnswer(200, app.files.read(file.previewAs), {
        headers: { ...headersOf(file, file.previewType ?? file.type, false), etag: `"${file.id}-preview"` },
      });
    }
    const etag = `"${file.sha256.toString('hex')}"`;
    const headers = {
      ...headersOf(file, file.type, query.download !== undefined),
      etag,
      'accept-ranges': 'bytes',
    };
    if (request.headers['if-none-match'] === etag) return new HttpAnswer(304, undefined, { headers });
    const range = byteRange(request.headers.range, file.size);
    if (range === 'unsatisfiable') {
      return new HttpAnswer(416, undefined, { headers: { 'content-range': `bytes */${file.size}` } });
    }
    if (range === null) {
      const length = { 'content-length': String(file.size) };
      return new HttpAnswer(200, app.files.read(file.storedAs), { headers: { ...headers, ...length } });
    }
    return new HttpAnswer(206, app.files.read(file.storedAs, range), {
      headers: {
        ...headers,
        'content-range': `bytes ${range.start}-${range.end}/${file.size}`,
        'content-length': String(range.end - range.start + 1),
      },
    });
  },
});

function headersOf(file: FileInfo, type: string, download: boolean): Record<string, string> {
  const plain = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const whole = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  const place = shown.has(type) && !download ? 'inline' : 'attachment';
  return {
    'content-type': shown.has(type) ? type : 'application/octet-stream',
    'content-disposition': `${place}; filename="${plain}"; filename*=UTF-8''${whole}`,
    // Rights can end: the browser asks again each time, and is told that nothing changed.
    'cache-control': 'private, no-cache',
  };
}

function tooLarge(): Problem {
  return new Problem('limit_exceeded', { params: { limit: '100 MB' } });
}

export const fileRoutes: readonly Route[] = [bring, preview, read];
