/** The calls of the pages that move a company in. */
import { queryOptions } from '@tanstack/react-query';
import type { MissingAttachment } from '../../../../shared/migrationAttachments.ts';
import type { MigrationReport, MissingRow } from '../../../../shared/migrationReport.ts';
import type {
  MigrationChange,
  MigrationInfo,
  MigrationState,
  RuleSetInfo,
  UndoForecast,
} from '../../../../shared/migrations.ts';
import { api, bodyOf } from '../../../base/api.ts';

const one = '/api/v1/migrations/{id}';
const of = (id: string) => ({ params: { path: { id } } });

const atWork: ReadonlySet<MigrationState> = new Set(['trying', 'running', 'undoing']);

export function migrationsQuery() {
  return queryOptions({
    queryKey: ['migrations'],
    queryFn: async ({ signal }): Promise<readonly MigrationInfo[]> =>
      (await bodyOf(api.GET('/api/v1/migrations', { signal }))).data,
  });
}

/** Asked again while something is under way, so that the figures of the files follow. */
export function migrationQuery(id: string) {
  return queryOptions({
    queryKey: ['migrations', id],
    queryFn: ({ signal }): Promise<MigrationInfo> => bodyOf(api.GET(one, { ...of(id), signal })),
    refetchInterval: (query) => (query.state.data && atWork.has(query.state.data.state) ? 1000 : false),
  });
}

export function reportQuery(id: string) {
  return queryOptions({
    queryKey: ['migrations', id, 'report'],
    queryFn: ({ signal }): Promise<MigrationReport> =>
      bodyOf(api.GET('/api/v1/migrations/{id}/report', { ...of(id), signal })),
  });
}

export function missingQuery(id: string, importId: string, limit: number) {
  return queryOptions({
    queryKey: ['migrations', id, 'missing', importId, limit],
    queryFn: async ({ signal }): Promise<readonly MissingRow[]> => {
      const params = { path: { id }, query: { import: importId, limit: String(limit) } };
      return (await bodyOf(api.GET('/api/v1/migrations/{id}/missing', { params, signal }))).data;
    },
  });
}

/** All rows of one file that did not arrive, to put right and bring again. */
export function fetchMissing(id: string, importId: string): Promise<Blob> {
  const params = { path: { id }, query: { import: importId } };
  return bodyOf(api.GET('/api/v1/migrations/{id}/missing.csv', { params, parseAs: 'blob' }));
}

/** The first so many files that did not arrive. */
export function missingAttachmentsQuery(id: string, limit: number) {
  return queryOptions({
    queryKey: ['migrations', id, 'attachments', limit],
    queryFn: async ({ signal }): Promise<readonly MissingAttachment[]> => {
      const params = { path: { id }, query: { limit: String(limit) } };
      return (await bodyOf(api.GET('/api/v1/migrations/{id}/attachments', { params, signal }))).data;
    },
  });
}

export function ruleSetsQuery() {
  return queryOptions({
    queryKey: ['importRuleSets'],
    queryFn: async ({ signal }): Promise<readonly RuleSetInfo[]> =>
      (await bodyOf(api.GET('/api/v1/importRuleSets', { signal }))).data,
  });
}

/** Rows whose cell is one of the words become the object. */
export function splitFile(
  id: string,
  importId: string,
  body: { readonly column: string; readonly is: readonly string[]; readonly object: string },
): Promise<MigrationInfo> {
  const params = { path: { id, import: importId } };
  return bodyOf(
    api.POST('/api/v1/migrations/{id}/files/{import}/parts', { params, body: { ...body, is: [...body.is] } }),
  );
}

export function beginMigration(name: string): Promise<MigrationInfo> {
  return bodyOf(api.POST('/api/v1/migrations', { body: { name } }));
}

export function addFile(id: string, file: File): Promise<MigrationInfo> {
  return bodyOf(
    api.POST('/api/v1/migrations/{id}/files', {
      params: { path: { id }, query: { fileName: file.name } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
      bodySerializer: (body) => body,
    }),
  );
}

export function removeFile(id: string, importId: string): Promise<MigrationInfo> {
  const params = { path: { id, import: importId } };
  return bodyOf(api.DELETE('/api/v1/migrations/{id}/files/{import}', { params }));
}

export function changeMigration(id: string, body: MigrationChange): Promise<MigrationInfo> {
  return bodyOf(api.PATCH(one, { ...of(id), body }));
}

export async function dropMigration(id: string): Promise<void> {
  await bodyOf(api.DELETE(one, of(id)));
}

/** Answers the job. */
export async function startMigration(id: string, kind: 'dryRun' | 'run'): Promise<string> {
  return (await bodyOf(api.POST(`/api/v1/migrations/{id}/${kind}`, { ...of(id), body: {} }))).job;
}

export async function forecastUndo(id: string): Promise<UndoForecast> {
  const params = { path: { id }, query: { dryRun: 'true' as const } };
  return (await bodyOf(api.POST('/api/v1/migrations/{id}/undo', { params }))) as UndoForecast;
}

export async function undoMigration(id: string): Promise<void> {
  await bodyOf(api.POST('/api/v1/migrations/{id}/undo', of(id)));
}

export function fetchReportWorkbook(id: string): Promise<Blob> {
  return bodyOf(api.GET('/api/v1/migrations/{id}/report.xlsx', { ...of(id), parseAs: 'blob' }));
}

export function keepRuleSet(name: string, migration: string): Promise<RuleSetInfo> {
  return bodyOf(api.POST('/api/v1/importRuleSets', { body: { name, migration } }));
}

export function bringRuleSet(file: File): Promise<RuleSetInfo> {
  return bodyOf(
    api.POST('/api/v1/importRuleSets/file', {
      params: { query: { name: file.name.replace(/\.\w+$/, '') } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
      bodySerializer: (body) => body,
    }),
  );
}

export function fetchRuleSet(id: string): Promise<Blob> {
  const params = { path: { id }, query: { format: 'yaml' as const } };
  return bodyOf(api.GET('/api/v1/importRuleSets/{id}/file', { params, parseAs: 'blob' }));
}
