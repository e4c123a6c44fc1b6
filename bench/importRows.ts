/** Import of a CSV file through the API, from upload to the last row, on the seeded installation. */

import { setTimeout as sleep } from 'node:timers/promises';
import { apiCalls } from './apiCalls.ts';
import { companyName, phone } from './names.ts';
import { readSeeded, type Size } from './place.ts';
import { residentMegabytes } from './processes.ts';
import { startProduct } from './servers.ts';

const rows = 100_000;

function file(mark: string): string {
  const lines = ['id,Account name,Industry,Employees,Phones'];
  for (let n = 0; n < rows; n += 1)
    lines.push(`${mark}-${n},${companyName(n + 5_000_000)},medical,${n % 5000},${phone(n)}`);
  return lines.join('\n');
}

interface Job {
  readonly state: string;
  readonly done: number;
  readonly failed: number;
}

export async function importRows(size: Size): Promise<void> {
  const product = await startProduct(size);
  try {
    const { call } = apiCalls(product, readSeeded(size).keys['100']);
    const upload = await call<{ id: string }>(
      'POST',
      '/imports?fileName=accounts.csv',
      file(String(Date.now())),
      'application/octet-stream',
    );
    await call('PATCH', `/imports/${upload.id}`, {
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
      },
    });
    const started = Date.now();
    const { job } = await call<{ job: string }>('POST', `/imports/${upload.id}/run`, {});
    let state: Job;
    let highest = 0;
    do {
      await sleep(200);
      state = await call<Job>('GET', `/jobs/${job}`);
      highest = Math.max(highest, residentMegabytes(product.pid));
    } while (state.state === 'queued' || state.state === 'running');
    const seconds = (Date.now() - started) / 1000;
    process.stdout.write(
      `import of ${rows} rows beside ${size}: ${state.state}, ${state.done} done, ${state.failed} refused, ${Math.round((rows / seconds) * 60)} rows a minute, at most ${Math.round(highest)} MB resident\n`,
    );
  } finally {
    await product.stop();
  }
}
