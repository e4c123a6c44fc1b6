/** Many wrong tries at one person are told, once when it becomes a pattern and again each time it has doubled. */
import type { IdentityEnv } from '../identityEnv.ts';
import { raiseAlertOf } from './alerts.ts';

const pattern = 10;

export async function tellGuessing(
  env: IdentityEnv,
  identityId: string,
  failures: number,
  address: string | null,
): Promise<void> {
  const doublings = Math.log2(failures / pattern);
  if (failures < pattern || !Number.isInteger(doublings)) return;
  await raiseAlertOf(env, 'guessing', identityId, { address, facts: { failures } });
}
