/**
 * `npm test`: installs what the tests need, then runs the checks and every suite. Prints what ran; the last line counts
 * the tests. `npm test -- server browser` runs the named steps only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './sources.js';
import { installNeeds } from './testNeeds.js';

/** What also runs on the oldest PostgreSQL that we support: everything that builds SQL. */
const onOldPostgres = [
  'server/base',
  'server/migrations',
  ...[
    'audit',
    'config',
    'events',
    'fields',
    'files',
    'jobs',
    'metadata',
    'permissions',
    'query',
    'search',
  ].map((folder) => `server/platform/${folder}`),
  'tests/flows/records.test.ts',
  'tests/flows/customFields.test.ts',
  'tests/flows/history.test.ts',
];

/** Faults that every change must survive; `npm run test:fault` has them all. */
const faultSlice = [
  'start',
  'backup',
  'crash',
  'migration',
  'slowTransaction',
  'jobs',
  'import',
  'importCommand',
  'commands',
  'rolling',
  'workspaces',
  'tls',
  'config',
  'handover',
  'dataMigration',
  'erasure',
  'reseal',
  'sharing',
].map((name) => `tests/faults/${name}.test.ts`);

/** What every change must do with two web processes and PgBouncer too; `npm run test:processes` has every flow. */
const processSlice = ['records', 'administration', 'workspaces'].map((name) => `tests/flows/${name}.test.ts`);

const reports = path.join(root, '.cache', 'test');
const totals = { passed: 0, failed: 0 };
const lines = [];
/** What failed or was flaky, with its reason: told last, where a reader of a long log looks first. */
const reasons = [];

/** A command that counts as one test. */
async function check(title, ...command) {
  const told = count(title);
  const passed = await run(command);
  told(passed ? 1 : 0, passed ? 0 : 1);
}

/** @param output a pipe's text is printed when all of it is there, so that two suites beside each other can be read */
async function vitest(title, project, { files = [], env = {}, output = 'inherit' } = {}) {
  const told = count(title);
  const report = path.join(reports, `${title.replaceAll(/\W+/g, '-')}.json`);
  const flags = [
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const passed = await run(
    [bin('vitest'), 'run', ...flags, ...files.filter((file) => existsSync(path.join(root, file)))],
    { env, output },
  );
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readReport(report);
  for (const file of testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    for (const test of failed) because(file.name, test.fullName, test.failureMessages.join('\n'));
    if (file.status === 'failed' && failed.length === 0) because(file.name, 'the whole file', file.message);
  }
  told(numPassedTests, failures(passed, numFailedTests));
}

/** Two halves side by side, as playwright.config.ts divides them. */
async function playwright(title) {
  const told = count(title);
  const parts = await Promise.all([browserPart('one'), browserPart('two')]);
  const sum = (pick) => parts.reduce((total, part) => total + pick(part), 0);
  for (const part of parts) {
    for (const { file, title: name, error } of failedSpecs(part.suites)) because(file, name, error);
  }
  const passed = parts.every((part) => part.passed);
  told(
    sum(({ stats }) => (stats.expected ?? 0) + (stats.flaky ?? 0)),
    failures(
      passed,
      sum(({ stats }) => stats.unexpected ?? 0),
    ),
  );
}

async function browserPart(part) {
  const report = path.join(reports, `browser-${part}.json`);
  const env = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    BROWSER_PART: part,
  };
  const child = spawn(bin('playwright'), ['test', '--reporter=list,json'], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  const [code] = await once(child, 'exit');
  const { stats = {}, suites = [] } = readReport(report);
  return { passed: code === 0, stats, suites };
}

/** @returns {{ file: string, title: string, error: string }[]} the specs below these suites that failed or were flaky */
function failedSpecs(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...failedSpecs(inner),
    ...specs
      .map((spec) => ({ ...spec, runs: spec.tests.flatMap(({ results }) => results) }))
      .filter(({ runs }) => runs.some(({ status }) => status === 'failed' || status === 'timedOut'))
      .map(({ file, title, runs }) => ({
        file,
        title,
        error: runs.map(({ error }) => error?.message ?? '').join('\n'),
      })),
  ]);
}

function because(file, title, message) {
  const plain = stripVTControlCharacters(String(message)).trim();
  reasons.push({
    test: `${path.relative(root, path.resolve(root, file))} › ${title}`,
    reason: plain.slice(0, 1_500),
  });
}

/** A suite that ended badly counts as failed even when it could not say which test it was. */
function failures(passed, counted) {
  return passed ? counted : Math.max(1, counted);
}

async function run([program, ...args], { env = {}, output = 'inherit' } = {}) {
  const stdio = ['inherit', output, output];
  const child = spawn(program, args, { cwd: root, stdio, env: { ...process.env, ...env } });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
  const [code] = await once(child, 'close');
  process.stdout.write(Buffer.concat(said));
  return code === 0;
}

function bin(name) {
  return path.join(root, 'node_modules', '.bin', name);
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Called when a suite begins; the answer takes what came out of it. */
function count(title) {
  const began = performance.now();
  return (passed, failed) => {
    totals.passed += passed;
    totals.failed += failed;
    const seconds = Math.round((performance.now() - began) / 1000);
    lines.push(
      `${failed === 0 ? 'ok    ' : 'FAILED'} ${title}: ${passed} passed, ${failed} failed, ${seconds} s`,
    );
  };
}

function leaveOut(title, missing) {
  lines.push(
    `left out ${title}: ${missing} is not here and could not be installed; on Debian: apt-get install, as root`,
  );
}

const missing = installNeeds();
const steps = {
  async check() {
    await check('format and lint', bin('biome'), 'ci', '.');
    await check('types', process.execPath, 'node_modules/typescript7/bin/tsc', '--noEmit');
  },
  build: () => check('build', process.execPath, 'scripts/build.js'),
  unit: () => vitest('unit', 'unit'),
  server: () => vitest('server', 'server'),
  postgres15() {
    if (missing.postgres !== null) leaveOut('server on PostgreSQL 15', missing.postgres);
    else
      return vitest('server on PostgreSQL 15', 'server', {
        files: onOldPostgres,
        env: { TEST_POSTGRES: '15' },
      });
  },
  processes() {
    const env = { TEST_PROCESSES: '2', ...(missing.pooler === null ? { TEST_POOLER: '1' } : {}) };
    if (missing.pooler !== null) leaveOut('PgBouncer before the two processes', missing.pooler);
    return vitest('two processes', 'server', { files: processSlice, env });
  },
  faults: () => vitest('faults', 'fault', { files: faultSlice, output: 'pipe' }),
  browser() {
    const lacking = missing.browser ?? missing.fonts;
    if (lacking !== null) leaveOut('browser', lacking);
    else return playwright('browser');
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in steps));
if (unknown !== undefined) {
  process.stderr.write(`There is no step “${unknown}”; there are ${Object.keys(steps).join(', ')}.\n`);
  process.exit(2);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
/** Waits more than it works, so the suites that work go on beside it until the next one that starts the product. */
const besides = { faults: ['unit', 'server', 'postgres15'] };
const started = new Map();
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

function start(name) {
  if (!started.has(name)) {
    process.stdout.write(`\n── ${name}\n`);
    started.set(name, steps[name]());
  }
  return started.get(name);
}

for (const name of Object.keys(steps).filter(isWanted)) {
  for (const [beside, those] of Object.entries(besides)) {
    if (those.includes(name) && isWanted(beside)) start(beside);
  }
  const running = Object.entries(besides).filter(
    ([beside, those]) => started.has(beside) && !those.includes(name),
  );
  for (const [beside] of running) await started.get(beside);
  await start(name);
}
for (const { test, reason } of reasons) process.stdout.write(`\n${test}\n${reason}\n`);
const named = reasons.map(({ test }) => `failed or flaky: ${test}\n`).join('');
process.stdout.write(`\n${named}${lines.join('\n')}\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = totals.failed === 0 ? 0 : 1;
