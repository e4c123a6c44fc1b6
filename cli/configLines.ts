/** A planned change of the configuration in lines for the terminal: `+` made, `~` changed, `-` removed, `!` in the way. */
import { canonicalJson } from '../server/platform/audit/canonicalJson.ts';
import type { ConfigChangeAnswer, ConfigItem } from '../shared/config/store.ts';
import { terminalLanguage } from './terminal.ts';

const signs = { create: '+', update: '~', delete: '-', none: ' ' } as const;

export function configLines(
  { outcomes, problems }: ConfigChangeAnswer,
  stored: readonly ConfigItem[],
): string[] {
  const before = new Map(stored.map((item) => [`${item.kind}/${item.name}`, item.data]));
  const lines = outcomes.flatMap(({ kind, name, verb, data, effects, uses }) => {
    const members =
      verb === 'update' ? ` (${changedMembers(before.get(`${kind}/${name}`), data).join(', ')})` : '';
    return [
      `${signs[verb]} ${kind}/${name}${members}`,
      ...effects.map((effect) => `    ${effect[terminalLanguage]}`),
      ...uses.map((use) => `    ${use.label[terminalLanguage]}`),
    ];
  });
  const refusals = problems.map(
    ({ kind, name, path, text }) => `! ${kind}/${name}${path && ` ${path}`}: ${text[terminalLanguage]}`,
  );
  return [...lines, ...refusals];
}

function changedMembers(before: object | undefined, after: object | null): string[] {
  const [a, b] = [{ ...before } as Record<string, unknown>, { ...after } as Record<string, unknown>];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return names.filter((name) => canonicalJson(a[name] ?? null) !== canonicalJson(b[name] ?? null));
}
