/** Export of everything as CSV by a job, beside a bare COPY of the same columns: the copy is what PostgreSQL alone costs. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path, { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { socketFolder } from '../server/base/launcher/socketFolder.ts';
import { serverUser } from '../server/base/launcher/systemUser.ts';
import { apiCalls } from './apiCalls.ts';
import { placeOf, readSeeded, type Size } from './place.ts';
import { residentMegabytes } from './processes.ts';
import { startProduct } from './servers.ts';

const fields = ['name', 'level', 'lifecycle', 'industry', 'owner', 'annualRevenue', 'employees', 'createdAt'];
const columns =
  'a.name, a.level, a.lifecycle, a.industry, u.name, a.annual_revenue, a.employees, a.created_at';

/** Seconds and bytes of `COPY … TO STDOUT` into a file. */
async function bareCopy(size: Size, schema: string): Promise<{ seconds: number; bytes: number }> {
  const cluster = path.join(placeOf(size), 'postgres', '18');
  const folder = socketFolder(cluster, serverUser(cluster));
  const client = new pg.Client({
    connectionString: `postgresql://guanxi_app@localhost:5432/guanxi?host=${encodeURIComponent(folder)}`,
  });
  await client.connect();
  const file = join(placeOf(size), 'copy.csv');
  const started = Date.now();
  try {
    const text = `copy (select ${columns} from "${schema}".accounts a left join "${schema}".users u on u.id = a.owner_id where a.deleted_at is null order by a.name_sort, a.id) to stdout with (format csv)`;
    const out = createWriteStream(file);
    await pipeline(client.query(copyStreams.to(text)), out);
    return { seconds: (Date.now() - started) / 1000, bytes: out.bytesWritten };
  } finally {
    await client.end();
    await rm(file, { force: true });
  }
}

export async function exportRows(size: Size): Promise<void> {
  const product = await startProduct(size);
  try {
    const seeded = readSeeded(size);
    const api = apiCalls(product, seeded.keys['100']);
    const before = residentMegabytes(product.pid);
    const copy = await bareCopy(size, seeded.schema);
    for (const format of ['csv', 'ndjson', 'xlsx']) {
      const order = { object: 'accounts', fields, sort: 'name', format };
      const { job: id } = await api.call<{ job: string }>('POST', '/exports', order);
      const { job, seconds, megabytes, cpu } = await api.finish(id);
      const info = await api.call<{ size: number | null }>('GET', `/exports/${id}`);
      process.stdout.write(
        `export of ${size} as ${format}: ${job.state}, ${job.done} rows, ${Math.round((info.size ?? 0) / 1e6)} MB in ${seconds.toFixed(1)} s, ${(seconds / copy.seconds).toFixed(1)} × a bare COPY (${copy.seconds.toFixed(1)} s, ${Math.round(copy.bytes / 1e6)} MB), memory ${Math.round(before)} → at most ${Math.round(megabytes)} MB, CPU ${cpu}\n`,
      );
    }
  } finally {
    await product.stop();
  }
}
