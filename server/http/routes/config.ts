/** The configuration of the workspace: its documents, changes of them, what uses them, undo. */
import { z } from 'zod';
import { type ConfigKindName, configKindNames } from '../../../shared/config/store.ts';
import { applyChange, type ChangeOptions, mostItemsOfOneChange } from '../../platform/config/applyChange.ts';
import { mergeOption } from '../../platform/config/mergeOption.ts';
import { getItem, listChanges, listItems } from '../../platform/config/store.ts';
import { undoChange } from '../../platform/config/undoChange.ts';
import { usesOfItem } from '../../platform/config/usesOfItem.ts';
import type { Context } from '../../platform/context.ts';
import type { App } from '../appServices.ts';
import { recordId, switchOn } from '../commonInput.ts';

import {
  flag,
  freeObject,
  id,
  list,
  nullable,
  reference,
  shape,
  text,
  time,
  whole,
} from '../openapi/jsonSchema.ts';
import { versionOf } from '../records/recordAnswer.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('metadata');
const tag = 'Configuration';
const kind = z.enum(configKindNames as unknown as [ConfigKindName, ...ConfigKindName[]]);
const name = z.string().min(1).max(200);
const document = z.record(z.string(), z.unknown());
const summary = z.record(z.string(), z.unknown()).optional();

const item = shape({
  kind: text,
  name: text,
  data: freeObject,
  version: whole,
  updatedAt: time,
  updatedBy: nullable(id),
});
const use = shape({ kind: text, name: text, label: reference('Label'), blocks: flag });
/** What a change did, or would do. */
export const changeAnswer = shape(
  {
    change: nullable(id),
    outcomes: list(
      shape({
        kind: text,
        name: text,
        verb: text,
        data: nullable(freeObject),
        uses: list(use),
        effects: list(reference('Label')),
      }),
    ),
    problems: list(shape({ kind: text, name: text, path: text, code: text, text: reference('Label') })),
  },
  { job: id },
);

const all = route({
  method: 'GET',
  url: '/api/v1/config',
  tag,
  summary: 'Documents of the configuration, all or of one kind.',
  right,
  query: z.strictObject({ kind: kind.optional() }),
  answer: shape({ data: list(item) }),
  handler: async ({ ctx, query }) => ({ data: await listItems(ctx, query.kind) }),
});

const one = route({
  method: 'GET',
  url: '/api/v1/config/{kind}/{name}',
  tag,
  summary: 'One document.',
  right,
  params: z.strictObject({ kind, name }),
  answer: item,
  handler: ({ ctx, params }) => getItem(ctx, params.kind, params.name),
});

/** What this process changed is known to its next request. */
async function changed<Answer>(app: App, work: () => Promise<Answer>): Promise<Answer> {
  const made = await work();
  app.callers.forget();
  return made;
}

const put = route({
  method: 'PUT',
  url: '/api/v1/config/{kind}/{name}',
  tag,
  summary:
    'Makes or replaces a document; `?dryRun` says what would happen. If-Match names the version that was seen, 0 for none.',
  right,
  params: z.strictObject({ kind, name }),
  query: z.strictObject({ dryRun: switchOn.optional() }),
  body: document,
  answer: changeAnswer,
  handler: ({ ctx, app, params, query, body, request }) =>
    changed(app, () =>
      applyChange(
        ctx,
        [{ ...params, data: body, version: versionOf(request.headers['if-match']) }],
        optionsOf(query.dryRun),
      ),
    ),
});

const remove = route({
  method: 'DELETE',
  url: '/api/v1/config/{kind}/{name}',
  tag,
  summary: 'Removes a document; objects and fields must be retired first, and then their values go for good.',
  right,
  params: z.strictObject({ kind, name }),
  query: z.strictObject({ dryRun: switchOn.optional() }),
  answer: changeAnswer,
  handler: ({ ctx, app, params, query, request }) =>
    changed(app, () =>
      applyChange(
        ctx,
        [{ ...params, data: null, version: versionOf(request.headers['if-match']) }],
        optionsOf(query.dryRun),
      ),
    ),
});

function optionsOf(dryRun: boolean | undefined): ChangeOptions {
  return dryRun ? { dryRun } : {};
}

const uses = route({
  method: 'GET',
  url: '/api/v1/config/{kind}/{name}/uses',
  tag,
  summary: 'What uses a document, or a declared field (`fieldSettings`) or its option.',
  right,
  params: z.strictObject({ kind, name }),
  answer: shape({ data: list(use) }),
  handler: async ({ ctx, params }) => ({ data: await usesOfItem(ctx, params) }),
});

const change = route({
  method: 'POST',
  url: '/api/v1/config/changes',
  tag,
  summary:
    'Several documents as one change: all or none. `data: null` removes; a dry run answers every problem.',
  right,
  bodyLimit: 16 * 1024 * 1024,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ kind, name, data: document.nullable(), version: z.int().min(0).optional() }))
      .min(1)
      .max(mostItemsOfOneChange),
    dryRun: z.boolean().optional(),
    summary,
  }),
  answer: changeAnswer,
  handler: ({ ctx, app, body }: { ctx: Context; app: App; body: ChangeBody }) =>
    changed(app, () =>
      applyChange(ctx, body.items, {
        ...optionsOf(body.dryRun),
        ...(body.summary ? { summary: body.summary } : {}),
      }),
    ),
});

interface ChangeBody {
  readonly items: readonly {
    readonly kind: ConfigKindName;
    readonly name: string;
    readonly data: Record<string, unknown> | null;
    readonly version?: number | undefined;
  }[];
  readonly dryRun?: boolean | undefined;
  readonly summary?: Record<string, unknown> | undefined;
}

const changes = route({
  method: 'GET',
  url: '/api/v1/config/changes',
  tag,
  summary: 'Changes of the configuration, the newest first; of one document where `kind` and `name` say so.',
  right,
  query: z.strictObject({
    cursor: z
      .string()
      .regex(/^\d{1,18}$/, 'a cursor that this list gave')
      .optional(),
    kind: kind.optional(),
    name: name.optional(),
  }),
  answer: shape({
    data: list(
      shape({
        id,
        at: time,
        actor: shape({ id: nullable(id), name: nullable(text) }),
        summary: freeObject,
        undoneBy: nullable(id),
        final: flag,
        items: list(
          shape({ kind: text, name: text, before: nullable(freeObject), after: nullable(freeObject) }),
        ),
      }),
    ),
    nextCursor: nullable(text),
  }),
  handler: ({ ctx, query }) => listChanges(ctx, query),
});

const undo = route({
  method: 'POST',
  url: '/api/v1/config/changes/{id}/undo',
  tag,
  summary: 'Writes the former documents back; refused, with a list, where one was changed since.',
  right,
  params: z.strictObject({ id: recordId }),
  query: z.strictObject({ dryRun: switchOn.optional() }),
  body: z.strictObject({}).optional(),
  answer: changeAnswer,
  handler: ({ ctx, app, params, query }) =>
    changed(app, () => undoChange(ctx, params.id, query.dryRun ? { dryRun: true } : {})),
});

const merge = route({
  method: 'POST',
  url: '/api/v1/config/options/{name}/merge',
  tag,
  summary:
    'Merges one option of a pick list (`opportunity.stage`) into another: it is closed, views ask by the other, a job rewrites the records. Undo of the change takes all of it back.',
  right,
  params: z.strictObject({ name }),
  body: z.strictObject({ from: z.string().min(1).max(60), into: z.string().min(1).max(60) }),
  status: 202,
  answer: shape({ change: id, job: id }),
  handler: ({ ctx, app, params, body }) => changed(app, () => mergeOption(ctx, params.name, body)),
});

export const configRoutes: readonly Route[] = [all, changes, change, undo, merge, one, put, remove, uses];
