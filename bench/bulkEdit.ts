/** One change to a hundred thousand records by a job, then its undo. */
import { apiCalls } from './apiCalls.ts';
import { readSeeded, type Size } from './place.ts';
import { startProduct } from './servers.ts';

export async function bulkEdit(size: Size): Promise<void> {
  const product = await startProduct(size);
  try {
    const api = apiCalls(product, readSeeded(size).keys['100']);
    // A hundred thousand of whatever there are, by the running number that the seed gives.
    const filter = { number: { lte: 100_000 } };
    const { count } = await api.call<{ count: { value: number } }>('POST', '/objects/accounts/query', {
      filter,
      fields: ['id'],
      limit: 0,
      count: 'exact',
    });
    const description = `Bulk ${Date.now()}`;
    const { job: id } = await api.call<{ job: string }>('POST', '/objects/accounts/bulk', {
      filter,
      expectedCount: count.value,
      data: { description },
    });
    const edit = await api.finish(id);
    const undone = await api.call<{ job?: string }>('POST', `/changeSets/${edit.job.changeSet}/undo`, {});
    const undo = undone.job ? await api.finish(undone.job) : null;
    process.stdout.write(
      `bulk edit of ${edit.job.done} beside ${size}: ${edit.job.state} in ${edit.seconds.toFixed(1)} s, at most ${Math.round(edit.megabytes)} MB, CPU ${edit.cpu}; undone ${undo ? `${undo.job.done} in ${undo.seconds.toFixed(1)} s, CPU ${undo.cpu}` : 'at once'}\n`,
    );
  } finally {
    await product.stop();
  }
}
