/** How much of what processes tell each other this one has heard, for whoever must know before he goes on. */
import { Gauge } from 'prom-client';
import { metrics } from '../platform/jobs/metrics.ts';

const toldUpTo = new Gauge({
  name: 'guanxi_told_up_to',
  help: 'The last number that came on the channel guanxi_changed: all that was said before it was heard',
  registers: [metrics],
});

/** Messages without a number are of the database itself; those with one are asked for by somebody who then looks here. */
export function heardOfChanges(said: string | null): void {
  if (said !== null && /^\d{1,15}$/.test(said)) toldUpTo.set(Number(said));
}
