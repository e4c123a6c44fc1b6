/** What a migration would do: its files in their order, each with its plan, and what stands against running it. */
import { type FieldRefusal, Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import { type ImportPlan, planImport } from '../importPlan.ts';
import type { ImportRules } from '../rules.ts';
import type { AttachmentTable } from '../sources/attachmentTable.ts';
import type { ConfigItem } from '../sources/recognisedFile.ts';
import { answeredRules, answerOf } from './answeredRules.ts';
import { formerOwnerOf } from './formerOwner.ts';
import type { Migration, MigrationPart } from './migrationStore.ts';
import { partOfFile } from './partsOfFile.ts';
import { shaping } from './shaping.ts';

export interface PlannedFile {
  readonly part: MigrationPart;
  readonly rules: ImportRules;
  readonly plan: ImportPlan;
  /** Its object is made first: it has no table yet. */
  readonly isMade: boolean;
}

export interface MigrationPlan {
  /** Those that are imported. */
  readonly files: readonly PlannedFile[];
  /** Tables that say which files of the archives hang on which records. */
  readonly tables: readonly AttachmentPart[];
  /** By import; a file without faults may run. */
  readonly faults: ReadonlyMap<string, readonly FieldRefusal[]>;
  /** Custom objects and fields to make. */
  readonly making: readonly ConfigItem[];
  /** As the workspace would be with them. */
  readonly ctx: Context;
}

interface Making {
  readonly items: readonly ConfigItem[];
  /** The files that need some of them, by kind and name. */
  readonly makers: ReadonlyMap<MigrationPart, readonly string[]>;
}

export type AttachmentPart = MigrationPart & { readonly attaches: AttachmentTable };

function attachmentParts(parts: readonly MigrationPart[]): readonly AttachmentPart[] {
  return parts.flatMap((part) => {
    const { attaches } = part.recognised;
    return part.use === 'attach' && attaches ? [{ ...part, attaches }] : [];
  });
}

export function isBrought({ use }: MigrationPart): boolean {
  return use === 'import' || use === 'customObject';
}

/** The rules as they are run: with the source of the migration, and the answers to the questions. */
export function rulesOf(ctx: Context, one: Migration, part: MigrationPart): ImportRules | null {
  if (part.rules === null) return null;
  const rules = answeredRules(ctx.registry, part.rules, part.recognised);
  const source = rules.source ?? one.source;
  return source === null || source === undefined ? rules : { ...rules, source };
}

export async function planMigration(
  ctx: Context,
  one: Migration,
  parts: readonly MigrationPart[],
): Promise<MigrationPlan> {
  const faults = new Map<string, FieldRefusal[]>();
  const blame = (part: MigrationPart, ...refusals: FieldRefusal[]): void => {
    faults.set(part.importId, [...(faults.get(part.importId) ?? []), ...refusals]);
  };
  const brought = parts.filter(isBrought);
  const making = makingOf(ctx, one, brought);
  const next = making.items.length === 0 ? ctx : await foreseen(ctx, making, blame);
  const rules = new Map(brought.map((part) => [part, rulesOf(next, one, part)]));
  const files = brought.flatMap((part, at): PlannedFile[] => {
    for (const [place] of part.recognised.questions.entries()) {
      if (answerOf(part.recognised, part.rules, place) === null) blame(part, unanswered(place));
    }
    const own = rules.get(part) ?? null;
    if (own === null) {
      blame(part, noRules);
      return [];
    }
    if (part.recognised.part !== null && !own.only && !own.each) blame(part, noRows);
    try {
      const laterObjects = objectsBehind(next, brought.slice(at + 1), rules);
      const ofFile = partOfFile(part, parts);
      const plan = planImport(next, own, part.shape, { laterObjects, rowsAreKnown: true, part: ofFile });
      return [{ part, rules: own, plan, isMade: ctx.registry.byPlural(own.object) === undefined }];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      blame(part, ...(error.errors.length > 0 ? error.errors : [asRefusal(error)]));
      return [];
    }
  });
  return { files, tables: attachmentParts(parts), faults, making: making.items, ctx: next };
}

function objectsBehind(
  { registry }: Context,
  parts: readonly MigrationPart[],
  rules: ReadonlyMap<MigrationPart, ImportRules | null>,
): Set<string> {
  const names = parts.flatMap((part) => registry.byPlural(rules.get(part)?.object ?? '')?.name ?? []);
  return new Set(names);
}

/** What two files make together is made once; what is there already is not made. */
function makingOf(ctx: Context, one: Migration, parts: readonly MigrationPart[]): Making {
  const { registry } = ctx;
  const items = new Map<string, ConfigItem>();
  const makers = new Map<MigrationPart, readonly string[]>();
  for (const part of parts) {
    const { use, recognised } = part;
    const own = use === 'customObject' ? recognised.making : [];
    const rules = rulesOf(ctx, one, part);
    const kept = rules && formerOwnerOf(registry, rules, own);
    for (const item of kept ? [...own, kept] : own) {
      const [object = '', field] = item.name.split('.');
      const known = registry.objects.get(object);
      const isThere = field === undefined ? known !== undefined : known?.fields.has(field) === true;
      if (isThere) continue;
      const key = `${item.kind} ${item.name}`;
      items.set(key, item);
      makers.set(part, [...(makers.get(part) ?? []), key]);
    }
  }
  return { items: [...items.values()], makers };
}

async function foreseen(
  ctx: Context,
  { items, makers }: Making,
  blame: (part: MigrationPart, ...refusals: FieldRefusal[]) => void,
): Promise<Context> {
  if (!ctx.actor.rights.may('metadata')) {
    for (const part of makers.keys()) blame(part, mayNotShape);
    return ctx;
  }
  const { registry, problems } = await shaping().foresee(ctx, items);
  for (const [part, keys] of makers) {
    const own = problems.filter(({ kind, name }) => keys.includes(`${kind} ${name}`));
    blame(
      part,
      ...own.map(({ name, path, code, text }) => ({ field: `making.${name}.${path}`, code, text })),
    );
  }
  return { ...ctx, registry };
}

export const mayNotShape: FieldRefusal = {
  field: 'use',
  code: 'forbidden',
  text: {
    en: 'You may not make objects, fields or options; ask an administrator, or let the file wait.',
    zh: '您无权新建对象、字段或选项，请联系管理员，或将此文件设为等待。',
  },
};

const noRules: FieldRefusal = {
  field: 'rules',
  code: 'required',
  text: { en: 'Say first which columns go to which fields.', zh: '请先设置各列与字段的对应关系。' },
};

const noRows: FieldRefusal = {
  field: 'only',
  code: 'required',
  text: {
    en: 'This is one of several parts of a file: say which of the rows are its own.',
    zh: '此项是文件的一部分，请设置哪些行属于它。',
  },
};

function unanswered(place: number): FieldRefusal {
  return {
    field: `questions.${place}`,
    code: 'required',
    text: {
      en: 'A question about this file is open; answer it first.',
      zh: '此文件有待确认的问题，请先回答。',
    },
  };
}

function asRefusal(problem: Problem): FieldRefusal {
  const text = problem.detail ?? { en: problem.message, zh: problem.message };
  return { field: '', code: problem.code, text };
}
