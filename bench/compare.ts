/** The product and the ceiling in turn, A B A B …, and the table of their medians and ratios. */
import { type LoadOptions, type LoadResult, load, median } from './load.ts';
import type { Running } from './servers.ts';

export interface Task {
  readonly name: string;
  readonly product: Pick<LoadOptions, 'paths' | 'method' | 'body' | 'headers'>;
  readonly ceiling: Pick<LoadOptions, 'paths' | 'method' | 'body' | 'headers'>;
}

export interface CompareOptions {
  readonly runs: number;
  readonly seconds: number;
  readonly connections: number;
}

/** Until the JavaScript of both is compiled. */
const warmUpSeconds = 5;

function row(label: string, results: readonly LoadResult[]): string {
  const of = (pick: (result: LoadResult) => number, digits = 0) =>
    median(results.map(pick)).toFixed(digits).padStart(9);
  const errors = results.reduce((sum, result) => sum + result.errors, 0);
  return `${label.padEnd(24)}${of((r) => r.perSecond)}${of((r) => r.cpuPerRequest)}${of((r) => r.p50, 2)}${of((r) => r.p95, 2)}${of((r) => r.p99, 2)}${String(errors).padStart(8)}\n`;
}

export const heading = `${''.padEnd(24)}${['req/s', 'CPU µs', 'p50 ms', 'p95 ms', 'p99 ms'].map((text) => text.padStart(9)).join('')}${'errors'.padStart(8)}\n`;

export async function compare(
  task: Task,
  product: Running,
  ceiling: Running,
  options: CompareOptions,
): Promise<void> {
  const results: Record<'product' | 'ceiling', LoadResult[]> = { product: [], ceiling: [] };
  const once = (server: Running, how: Task['product'], seconds = options.seconds) =>
    load({ ...how, url: server.url, seconds, connections: options.connections, processes: server.processes });
  await once(product, task.product, warmUpSeconds);
  await once(ceiling, task.ceiling, warmUpSeconds);
  for (let run = 0; run < options.runs; run += 1) {
    results.product.push(await once(product, task.product));
    results.ceiling.push(await once(ceiling, task.ceiling));
  }
  const ratio = (pick: (result: LoadResult) => number) =>
    median(results.product.map((result, at) => pick(result) / pick(results.ceiling[at]!))).toFixed(2);
  process.stdout.write(
    `\n${task.name} (${options.connections} connections, ${options.runs} runs of ${options.seconds} s each)\n${heading}`,
  );
  process.stdout.write(row('Guanxi', results.product));
  process.stdout.write(row('ceiling', results.ceiling));
  process.stdout.write(
    `ratio to the ceiling: CPU a request ${ratio((r) => r.cpuPerRequest)}, requests ${ratio((r) => r.perSecond)}\n`,
  );
}

/** The product alone: latency of a kind of question, for whom there is no ceiling but a limit. */
export async function alone(
  name: string,
  server: Running,
  how: Task['product'],
  options: CompareOptions,
): Promise<LoadResult> {
  const once = (seconds: number) =>
    load({ ...how, url: server.url, seconds, connections: options.connections, processes: server.processes });
  await once(1);
  const results: LoadResult[] = [];
  for (let run = 0; run < options.runs; run += 1) results.push(await once(options.seconds));
  process.stdout.write(row(name, results));
  return results[0]!;
}
