/**
 * `npm run test:mutation`: plants one small wrong after another into what computes rights and asks the unit tests beside
 * it. A wrong that no test notices has survived and is told with its line. Ends with 1 when fewer than 90 % were killed.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startVitest } from 'vitest/node';
import { type Mutant, mutantsOf } from './mutants.ts';

const wanted = 90;

/** What is tried, and the tests that must notice. */
const targets: Readonly<Record<string, readonly string[]>> = {
  'shared/rights.ts': ['shared/rights.test.ts', 'server/platform/permissions/computeRights.test.ts'],
  'server/platform/permissions/computeRights.ts': ['server/platform/permissions/computeRights.test.ts'],
  'server/platform/permissions/keyRights.ts': ['server/platform/permissions/computeRights.test.ts'],
  'server/platform/query/rowRights.ts': ['server/platform/query/rowRights.test.ts'],
};

/** True when the tests pass. `planted`: null for the source as it is. */
async function pass(file: string, tests: readonly string[], planted: string | null): Promise<boolean> {
  const target = path.resolve(file);
  const silent = { onInit: () => undefined };
  const before = process.exitCode;
  const vitest = await startVitest(
    'test',
    [],
    {
      watch: false,
      config: false,
      include: [...tests],
      reporters: [silent],
      bail: 1,
      pool: 'threads',
      maxWorkers: 1,
    },
    {
      plugins: [
        {
          name: 'planted',
          enforce: 'pre',
          transform: (_code: string, id: string) =>
            planted !== null && id.split('?')[0] === target ? planted : null,
        },
      ],
    },
  );
  const { state } = vitest;
  const files = state.getFiles();
  const passed =
    files.length === tests.length &&
    files.every((each) => each.result?.state === 'pass') &&
    state.getUnhandledErrors().length === 0;
  await vitest.close();
  process.exitCode = before;
  return passed;
}

let killed = 0;
const survivors: { file: string; mutant: Mutant }[] = [];
for (const [file, tests] of Object.entries(targets)) {
  if (!(await pass(file, tests, null))) throw new Error(`The tests of ${file} fail as it is`);
  const mutants = mutantsOf(readFileSync(file, 'utf8'), file);
  let here = 0;
  for (const mutant of mutants) {
    if (await pass(file, tests, mutant.text)) survivors.push({ file, mutant });
    else here++;
  }
  killed += here;
  process.stdout.write(`${file}: ${here} of ${mutants.length} killed\n`);
}
for (const { file, mutant } of survivors)
  process.stdout.write(
    `survived ${file}:${mutant.line}  ${mutant.was.slice(0, 80)}  →  ${mutant.is.slice(0, 80)}\n`,
  );
const score = (100 * killed) / (killed + survivors.length);
process.stdout.write(
  `${score.toFixed(1)} % of ${killed + survivors.length} wrongs noticed; ${wanted} % wanted\n`,
);
process.exit(score >= wanted ? 0 : 1);
