/** A component whose style sheet is not loaded is drawn as nothing: progress bars once were. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const web = join(import.meta.dirname, '..');
const sheets = join(web, '../node_modules/@mantine/core/styles');

test('every component in use has its styles', () => {
  const used = new Set<string>();
  for (const file of readdirSync(web, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.tsx')) continue;
    const text = readFileSync(join(web, file), 'utf8');
    for (const [, names = ''] of text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)) {
      for (const name of names.split(',')) used.add(name.trim());
    }
  }
  expect(used).toContain('Progress');
  const loaded = readFileSync(join(import.meta.dirname, 'mantineStyles.ts'), 'utf8');
  const missing = [...used].filter(
    (name) => existsSync(join(sheets, `${name}.css`)) && !loaded.includes(`/styles/${name}.css`),
  );
  expect(missing).toEqual([]);
});
