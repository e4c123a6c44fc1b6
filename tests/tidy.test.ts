/** The order of the house, held by a test: floors, no cycles, names, first lines, tables as declared. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiTypes } from '../scripts/apiTypes.ts';
import { modules } from '../server/domains/modules.ts';
import { recordTypes } from '../server/platform/metadata/recordTypes.ts';
import { Registry } from '../server/platform/metadata/registry.ts';
import { snapshotOf } from '../server/platform/metadata/snapshot.ts';

const root = join(import.meta.dirname, '..');
const folders = ['shared', 'server', 'web', 'cli', 'tests', 'bench', 'scripts'];

function sources(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const files = [...folders.flatMap(sources), 'main.ts'].filter((file) => existsSync(join(root, file)));
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** Paths of the project's own files that a file imports. */
function importsOf(file: string): string[] {
  const found = texts.get(file)!.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return [...found].map((match) => relative(root, join(root, dirname(file), match[1]!)));
}

/** Lower floors are listed first; a file belongs to the first prefix that fits. */
const floors: readonly (readonly string[])[] = [
  ['shared/'],
  ['server/base/', 'server/migrations/'],
  ['server/platform/fields/', 'server/platform/identity/'],
  ['server/platform/metadata/', 'server/platform/jobs/'],
  [
    'server/platform/permissions/',
    'server/platform/events/',
    'server/platform/audit/',
    'server/platform/files/',
    'server/platform/cleaning/',
  ],
  ['server/platform/query/'],
  ['server/platform/records/'],
  [
    'server/platform/notify/',
    'server/platform/transfer/',
    'server/platform/search/',
    'server/platform/config/',
    'server/platform/duplicates/',
    'server/platform/quality/',
  ],
  ['server/platform/automation/', 'server/platform/reports/'],
  ['server/domains/'],
  ['server/http/'],
  ['server/joinModules.ts'],
  ['main.ts'],
];

/** The types that all floors hand down to each other. */
const types = new Set(['server/platform/context.ts']);

interface Place {
  readonly floor: number;
  readonly module: string;
}

function placeOf(file: string): Place | undefined {
  const floor = floors.findIndex((prefixes) => prefixes.some((prefix) => file.startsWith(prefix)));
  if (floor < 0) return undefined;
  const prefix = floors[floor]!.find((each) => file.startsWith(each))!;
  const module = prefix === 'server/domains/' ? file.split('/').slice(0, 3).join('/') : prefix;
  return { floor, module };
}

function isTest(file: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('tests/');
}

describe('the house is tidy', () => {
  it('imports go to the own module or a lower floor', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const from = placeOf(file);
      if (!from || isTest(file)) continue;
      for (const target of importsOf(file)) {
        const to = placeOf(target);
        if (!to || types.has(target) || types.has(file)) continue;
        const typeOnly = new RegExp(
          `import type [^;]*'[^']*${target.split('/').at(-1)!.replace('.', '\\.')}'`,
        ).test(texts.get(file)!);
        const allowed = to.floor < from.floor || to.module === from.module;
        const roofOfDomains = file === 'server/domains/modules.ts';
        if (!allowed && !roofOfDomains && !(typeOnly && to.floor <= 2)) wrong.push(`${file} → ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('only shared things cross between server and web', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            (file.startsWith('shared/') && !target.startsWith('shared/')) ||
            (file.startsWith('web/') && !/^(web|shared)\//.test(target)) ||
            (/^(server|cli)\//.test(file) && target.startsWith('web/')),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong.filter((line) => !isTest(line.split(' ')[0]!))).toEqual([]);
  });

  it('has no import cycles', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    function visit(file: string, trail: readonly string[]): void {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      const valueImports = texts
        .get(file)!
        .matchAll(/(?:^|\n)(?:import|export)(?! type)[^;']*?from '(\.[^']+)'|(?:^|\n)import '(\.[^']+)'/g);
      for (const match of valueImports) {
        const target = relative(root, join(root, dirname(file), (match[1] ?? match[2])!));
        if (texts.has(target)) visit(target, [...trail, file]);
      }
      state.set(file, 'done');
    }
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('names no file util, helper, common or misc', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/i.test(file))).toEqual([]);
  });

  it('opens every file with a sentence that says what it is for', () => {
    const silent = files.filter((file) => {
      const text = texts.get(file)!.replace(/^#!.*\n/, '');
      return !text.startsWith('/**') && !file.endsWith('.gen.ts');
    });
    expect(silent).toEqual([]);
  });

  it('writes SQL from text in migrations and table builders only', () => {
    const allowed = /^server\/(migrations|platform\/metadata)\//;
    const wrong = files.filter(
      (file) =>
        !allowed.test(file) && !isTest(file) && /\bsql\.(raw|lit)\(|\.unsafe\(/.test(texts.get(file)!),
    );
    expect(wrong.filter((file) => !file.startsWith('bench/'))).toEqual([]);
  });

  it('has no colour outside the design tokens', () => {
    const styles = (folder: string): string[] =>
      readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        return entry.isDirectory() ? styles(path) : entry.name.endsWith('.css') ? [path] : [];
      });
    const wrong = styles('web')
      .filter((file) => !file.endsWith('tokens.css'))
      .filter((file) => /#[0-9a-f]{3,8}\b/i.test(readFileSync(join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});

describe('what is generated is up to date', () => {
  const registry = new Registry(modules.flatMap((module) => module.objects));

  it('every declared column has its migration', () => {
    const known = JSON.parse(readFileSync(join(root, 'server/migrations/snapshot.json'), 'utf8'));
    expect(snapshotOf(registry)).toEqual(known);
  });

  it('record types are those of the declarations', () => {
    expect(readFileSync(join(root, 'shared/records.gen.ts'), 'utf8')).toBe(recordTypes(registry));
  });

  it('the web application knows the API as it is', async () => {
    expect(readFileSync(join(root, 'web/base/api.gen.ts'), 'utf8')).toBe(await apiTypes());
  });
});
