/**
 * Import of a CSV file through the API, from upload to the last row, on the seeded installation: `import 1m [plain|clean]`.
 * `clean` has every cell cleaned and every row looked up by two rules for duplicates, and is taken back afterwards.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiCalls, apiCalls, type Job } from './apiCalls.ts';
import { companyName, mix, phone } from './names.ts';
import { readSeeded, type Size, sizes } from './place.ts';
import { startProduct } from './servers.ts';

const fewest = 100_000;
/** One row in so many is there twice: a phone that a seeded account, or a row before, has too. */
const doubled = 50;

interface Kind {
  readonly words: string;
  readonly file: (mark: string, rows: number) => string;
  readonly rules: object;
}

const kinds: Readonly<Record<string, Kind>> = {
  plain: { words: 'as it is', file: plainFile, rules: {} },
  clean: {
    words: 'cleaned and looked up',
    file: dirtyFile,
    rules: { cleaning: 'all', onDuplicate: 'refuse' },
  },
};

/** @param only `plain`, `clean`; both when absent. `clean` with a size above 100k brings a million rows. */
export async function importRows(size: Size, only?: string): Promise<void> {
  const product = await startProduct(size);
  try {
    const api = apiCalls(product, readSeeded(size).keys['100']);
    for (const [name, kind] of Object.entries(kinds)) {
      if (only !== undefined && only !== name) continue;
      await duplicateRules(api, name === 'clean');
      const run = await bring(api, kind, fewest);
      if (name === 'clean') await takeBack(api, run);
    }
    if (only !== 'plain' && sizes[size] > fewest) await bring(api, kinds.clean!, 1_000_000);
    await duplicateRules(api, false);
  } finally {
    await product.stop();
  }
}

async function bring(api: ApiCalls, { words, file, rules }: Kind, rows: number): Promise<Job> {
  const upload = await api.call<{ id: string }>(
    'POST',
    '/imports?fileName=accounts.csv',
    file(String(Date.now()), rows),
    'application/octet-stream',
  );
  await api.call('PATCH', `/imports/${upload.id}`, {
    rules: {
      object: 'accounts',
      key: 'sourceId',
      columns: [
        { column: 'id', field: 'sourceId' },
        { column: 'Account name', field: 'name' },
        { column: 'Industry', field: 'industry' },
        { column: 'Employees', field: 'employees' },
        { column: 'Phones', field: 'phones' },
      ],
      ...rules,
    },
  });
  const { job } = await api.call<{ job: string }>('POST', `/imports/${upload.id}/run`, {});
  const run = await api.finish(job);
  process.stdout.write(
    `import of ${rows} rows ${words}: ${run.job.state}, ${run.job.done} done, ${run.job.failed} refused, ${Math.round((rows / run.seconds) * 60)} rows a minute, at most ${Math.round(run.megabytes)} MB resident (by fifths of the time ${run.fifths.join(', ')}), CPU ${run.cpu}\n`,
  );
  return run.job;
}

async function takeBack(api: ApiCalls, { changeSet }: Job): Promise<void> {
  const undone = await api.call<{ job: string }>('POST', `/changeSets/${changeSet}/undo`, {});
  const run = await api.finish(undone.job);
  process.stdout.write(
    `undone: ${run.job.state}, ${run.job.done} records in ${run.seconds.toFixed(1)} s, at most ${Math.round(run.megabytes)} MB resident, CPU ${run.cpu}\n`,
  );
}

/** Same name without legal form, same phone; with them switched on, the keys of all that is there are made first. */
async function duplicateRules(api: ApiCalls, active: boolean): Promise<void> {
  const names = { 'account.benchName': 'name', 'account.benchPhone': 'phones' };
  const { data } = await api.call<{ data: { name: string }[] }>('GET', '/config?kind=duplicateRule');
  const there = new Set(data.map(({ name }) => name));
  const items = Object.entries(names)
    .filter(([name]) => active !== there.has(name))
    .map(([name, field]) => ({
      kind: 'duplicateRule',
      name,
      data: active
        ? {
            label: { en: name, zh: name },
            fields: [{ field, compare: field === 'name' ? 'normalised' : 'exact' }],
            scope: 'all',
            outcome: 'warn',
          }
        : null,
    }));
  if (items.length === 0) return;
  const started = Date.now();
  await api.call('POST', '/config/changes', { items });
  for (;;) {
    await sleep(500);
    const jobs = await api.call<{ data: Job[] }>('GET', '/jobs?kind=duplicateKeys&limit=10');
    if (!jobs.data.some(({ state }) => state === 'queued' || state === 'running')) break;
  }
  if (active)
    process.stdout.write(
      `two rules for duplicates know every record after ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
    );
}

const heads = 'id,Account name,Industry,Employees,Phones';

function plainFile(mark: string, rows: number): string {
  const lines = [heads];
  for (let n = 0; n < rows; n += 1)
    lines.push(`${mark}-${n},${companyName(n + 5_000_000)},medical,${n % 5000},${phone(n)}`);
  return lines.join('\n');
}

/** As lists of companies are: blanks too many, wide letters, phones in every form, a few twice. */
function dirtyFile(mark: string, rows: number): string {
  const lines = [heads];
  for (let n = 0; n < rows; n += 1) {
    const name = companyName(n + 5_000_000);
    // Names that nobody else has: what is doubled is doubled on purpose.
    const own = /[a-z]/.test(name) ? name : `${name.slice(0, 2)}${mark.slice(-6)}${n}${name.slice(2)}`;
    const number = phone(mix(n, 21) % doubled === 0 ? n : n + 900_000_000 + Number(mark.slice(-7)));
    lines.push(`${mark}-${n},${dirtyName(own, n)},medical,${n % 5000},${dirtyPhone(number, n)}`);
  }
  return lines.join('\n');
}

function dirtyName(name: string, n: number): string {
  if (n % 5 === 0) return ` ${name}  `;
  if (n % 7 === 0) return name.replace('有限公司', '（中国）有限公司');
  if (n % 11 === 0) return name.replaceAll('1', '１');
  return name;
}

function dirtyPhone(number: string, n: number): string {
  const national = number.slice(3);
  if (n % 3 === 0) return `${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`;
  return n % 4 === 0 ? `0086-${national}` : number;
}
