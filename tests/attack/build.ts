/** The screens that are crawled are the built ones. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export default function setup(): void {
  const build = path.join(import.meta.dirname, '..', '..', 'scripts', 'build.js');
  const { status } = spawnSync(process.execPath, [build, 'web'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The web application does not build');
}
