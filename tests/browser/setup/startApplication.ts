/** Before all browser tests: what changed is built, and an empty installation started, whose first run the tests make. */
import { execFileSync } from 'node:child_process';
import { startInstallation } from './installation.ts';

export default async function startApplication(): Promise<() => Promise<void>> {
  // Does nothing where nothing changed.
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
  const { origin, token, stop } = await startInstallation();
  if (token === null) throw new Error('the installation is not empty');
  // Workers are started after this and see the same environment.
  process.env.GUANXI_TEST_ORIGIN = origin;
  process.env.GUANXI_TEST_TOKEN = token;
  return stop;
}
