/** Before all browser tests: an empty installation, whose first run the tests make. */
import { startInstallation } from './installation.ts';

export default async function startApplication(): Promise<() => Promise<void>> {
  const { origin, token, stop } = await startInstallation(process.env.BROWSER_TEST_PORT ?? '4173');
  if (token === null) throw new Error('the installation is not empty');
  // Workers are started after this and see the same environment.
  process.env.GUANXI_TEST_ORIGIN = origin;
  process.env.GUANXI_TEST_TOKEN = token;
  return stop;
}
