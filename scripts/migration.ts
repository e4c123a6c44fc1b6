/**
 * `npm run migration -- NAME` writes the next migration: the difference between the declared objects and the snapshot
 * of the last one. Only additions are made by machine; a removal or a change of type is written by hand.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { modules } from '../server/domains/modules.ts';
import { Registry } from '../server/platform/metadata/registry.ts';
import { type Snapshot, snapshotOf } from '../server/platform/metadata/snapshot.ts';
import {
  addColumns,
  createTable,
  fieldIndexes,
  foreignKeys,
  tableIndexes,
} from '../server/platform/metadata/tables.ts';

const folder = 'server/migrations';
const snapshotFile = `${folder}/snapshot.json`;

function difference(registry: Registry, known: Snapshot): string {
  const tables: string[] = [];
  const keys: string[] = [];
  const indexes: string[] = [];
  for (const object of registry.objects.values()) {
    const fields = [...object.fields.values()];
    const before = known[object.name];
    if (!before) {
      tables.push(createTable(object));
      indexes.push(...tableIndexes(object));
    }
    for (const field of before ? fields.filter((each) => !(each.name in before)) : []) {
      tables.push(addColumns(object, field));
      indexes.push(...fieldIndexes(object, field));
    }
    const added = fields.filter((field) => !before || !(field.name in before));
    keys.push(...added.flatMap((field) => foreignKeys(object, registry, field)));
  }
  return [...tables, ...keys, ...indexes].join('\n');
}

const name = process.argv[2];
if (!name || !/^[a-z][A-Za-z0-9]*$/.test(name))
  throw new Error('usage: npm run migration -- nameInCamelCase');
const registry = new Registry(modules.flatMap((module) => module.objects));
const known = JSON.parse(readFileSync(snapshotFile, { encoding: 'utf8', flag: 'a+' }) || '{}') as Snapshot;
const sql = difference(registry, known);
if (sql === '') {
  process.stdout.write('The tables are as declared; there is nothing to migrate.\n');
} else {
  const numbers = readdirSync(folder).flatMap((file) => /^(\d{4})/.exec(file)?.[1] ?? []);
  const number = String(Math.max(0, ...numbers.map(Number)) + 1).padStart(4, '0');
  const text = `/** Made by \`npm run migration\` from the declarations; add it to all.ts. */\n\nexport const name = '${number}${name}';\n\nexport const workspace = \`\n${sql}\n\`;\n`;
  writeFileSync(`${folder}/${number}${name}.ts`, text);
  writeFileSync(snapshotFile, `${JSON.stringify(snapshotOf(registry), null, 2)}\n`);
  process.stdout.write(`${folder}/${number}${name}.ts\n`);
}
