/** Bytes of memory that this machine or container has. */
import os from 'node:os';

export function constrainedMemory(): number {
  const total = os.totalmem();
  // Inside a container the limit of its cgroup; without one, 0 or a number beyond any machine.
  const limit = process.constrainedMemory();
  return limit > 0 && limit < total ? limit : total;
}
