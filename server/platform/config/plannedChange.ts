/** What a change would do: every document read, checked against the whole workspace, what it meets found. Nothing is written. */
import { ReadingRefused } from '../../../shared/config/reading.ts';
import type {
  ConfigInput,
  ConfigKey,
  ConfigOutcome,
  ConfigProblem,
  ConfigUse,
  ConfigVerb,
} from '../../../shared/config/store.ts';
import { canonicalJson } from '../audit/canonicalJson.ts';
import type { Context } from '../context.ts';
import { compileRegistry } from '../metadata/compileRegistry.ts';
import { computedPlan } from '../metadata/computed/plan.ts';
import { type ConfigKind, type ConfigStep, configKind } from '../metadata/configKinds.ts';
import type { Documents } from '../metadata/documents.ts';
import type { Registry } from '../metadata/registry.ts';
import { usesOf } from './uses.ts';

export interface PlannedStep {
  readonly kind: ConfigKind;
  readonly name: string;
  readonly before: object | null;
  readonly after: object | null;
}

export interface PlannedChange {
  /** Documents that differ; empty where nothing does. */
  readonly steps: readonly PlannedStep[];
  readonly outcomes: readonly ConfigOutcome[];
  readonly problems: readonly ConfigProblem[];
  readonly now: Registry;
  readonly next: Registry;
}

/**
 * @param stored the documents of now, read under the lock of the change
 * @param now the registry of these documents, where there is one already
 */
export async function planChange(
  ctx: Context,
  stored: Documents,
  inputs: readonly ConfigInput[],
  { undoing = false, now: known }: { readonly undoing?: boolean; readonly now?: Registry | undefined } = {},
): Promise<PlannedChange> {
  const { origin } = ctx.registry;
  const now = known ?? compileRegistry(origin, stored);
  const problems: ConfigProblem[] = [];
  const read = readInputs(ctx, stored, withThoseAlong(stored, inputs), problems);
  const changed = read.filter(({ before, after }) => !same(before, after));
  const documents = stored.with(
    changed.map(({ kind, name, after }) => ({ kind: kind.kind, name, data: after })),
  );
  const next = problems.length > 0 ? now : compiled(ctx, documents, now, changed, problems);
  const whole = problems.length === 0;
  if (whole) problems.push(...checkAll(documents, next), ...checkComputed(ctx, next));
  const outcomes: ConfigOutcome[] = [];
  const used: ConfigProblem[] = [];
  const sound = problems.length === 0;
  for (const step of read) {
    const differs = changed.includes(step);
    const full = { ...step, now, next, undoing };
    const said = !differs || !sound ? {} : ((await step.kind.checkChange?.(ctx, full)) ?? {});
    const uses = !differs || !whole ? [] : [...(said.uses ?? []), ...(await usesOfLeaving(ctx, full))];
    const key = { kind: step.kind.kind, name: step.name };
    for (const problem of said.problems ?? []) problems.push({ ...problem, ...key });
    used.push(...stillUsed(key, uses));
    const data = step.after as ConfigOutcome['data'];
    const effects = [...(said.effects ?? [])];
    outcomes.push({ ...key, verb: differs ? verbOf(step) : 'none', data, uses, effects });
  }
  // What uses a document says more than what would not hold together without it.
  problems.unshift(...used);
  return { steps: changed, outcomes, problems, now, next };
}

export function same(a: object | null, b: object | null): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** What is removed takes along what cannot be without it, unless the change says something of that itself. */
function withThoseAlong(stored: Documents, inputs: readonly ConfigInput[]): readonly ConfigInput[] {
  const named = new Set(inputs.map(({ kind, name }) => `${kind} ${name}`));
  const along = inputs
    .filter(({ data }) => data === null)
    .flatMap(({ kind, name }) => configKind(kind)?.along?.(name, stored) ?? [])
    .filter(({ kind, name }) => !named.has(`${kind} ${name}`));
  return [...inputs, ...along.map((key): ConfigInput => ({ ...key, data: null }))];
}

function readInputs(
  ctx: Context,
  stored: Documents,
  inputs: readonly ConfigInput[],
  problems: ConfigProblem[],
): PlannedStep[] {
  const steps: PlannedStep[] = [];
  const names = new Set<string>();
  for (const { kind: kindName, name, data } of inputs) {
    const refuse = (path: string, en: string, zh: string) =>
      problems.push({ kind: kindName, name, path, code: 'invalid_value', text: { en, zh } });
    const kind = configKind(kindName);
    if (!kind) {
      refuse('', `There is no kind of document “${kindName}”.`, `没有名为“${kindName}”的配置类型。`);
      continue;
    }
    if (names.has(`${kindName} ${name}`))
      refuse('', 'The document is named twice in this change.', '此文档在本次变更中出现了两次。');
    names.add(`${kindName} ${name}`);
    const before = stored.get(kindName, name) ?? null;
    if (data === null) {
      if (before === null) refuse('', 'There is no such document.', '没有这份配置文档。');
      else steps.push({ kind, name, before, after: null });
      continue;
    }
    try {
      const document = kind.read(data, name);
      steps.push({ kind, name, before, after: kind.complete?.(ctx, document, before) ?? document });
    } catch (error) {
      if (!(error instanceof ReadingRefused)) throw error;
      for (const { path, text } of error.problems)
        problems.push({ kind: kindName, name, path, code: 'invalid_value', text });
    }
  }
  return steps;
}

/** A registry that cannot be made says why in English, for those who read logs; the checks of the kinds come before it. */
function compiled(
  ctx: Context,
  documents: Documents,
  now: Registry,
  changed: readonly PlannedStep[],
  problems: ConfigProblem[],
): Registry {
  if (changed.length === 0) return now;
  try {
    return compileRegistry(ctx.registry.origin, documents);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { kind, name } = changed[0]!;
    problems.push({
      kind: kind.kind,
      name,
      path: '',
      code: 'invalid_value',
      text: {
        en: `The workspace would not hold together: ${error.message}.`,
        zh: `变更后配置不一致：${error.message}。`,
      },
    });
    return now;
  }
}

function checkAll(documents: Documents, next: Registry): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  for (const kindName of documents.kinds()) {
    const kind = configKind(kindName);
    if (!kind?.check) continue;
    for (const [name, data] of documents.of(kindName)) {
      for (const problem of kind.check(name, data, next)) problems.push({ ...problem, kind: kindName, name });
    }
  }
  return problems;
}

/** Formulas that cannot be read, and circles of formulas and roll-ups. */
function checkComputed(ctx: Context, next: Registry): ConfigProblem[] {
  return computedPlan(next, ctx.env).problems.map(({ object, field, text }) => ({
    kind: 'field',
    name: `${object}.${field}`,
    path: next.objects.get(object)?.fields.get(field)?.rollup ? 'rollup' : 'formula',
    code: 'invalid_value',
    text,
  }));
}

function verbOf({ before, after }: PlannedStep): ConfigVerb {
  if (before === null) return 'create';
  return after === null ? 'delete' : 'update';
}

/** Going, or put away while it was not. */
export function isLeaving(before: object | null, after: object | null): boolean {
  const retired = (data: object | null) => data !== null && 'retired' in data && data.retired === true;
  return before !== null && (after === null || (retired(after) && !retired(before)));
}

async function usesOfLeaving(
  ctx: Context,
  { kind, name, before, after, now, next }: PlannedStep & Pick<ConfigStep<object>, 'now' | 'next'>,
): Promise<ConfigUse[]> {
  if (!isLeaving(before, after)) return [];
  return usesOf({ ...ctx, registry: now }, { kind: kind.kind, name }, next);
}

function stillUsed(key: ConfigKey, uses: readonly ConfigUse[]): ConfigProblem[] {
  const blocking = uses.filter((use) => use.blocks);
  if (blocking.length === 0) return [];
  return [
    {
      ...key,
      path: '',
      code: 'in_use',
      text: {
        en: `It is still used by ${blocking.map((use) => use.label.en).join(', ')}; change these first.`,
        zh: `仍被${blocking.map((use) => use.label.zh).join('、')}使用，请先修改它们。`,
      },
    },
  ];
}
