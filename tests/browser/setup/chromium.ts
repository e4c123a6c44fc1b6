/** The browser of the tests and of the pictures: the shell without windows where it is installed, a third lighter than the whole. */
import { existsSync } from 'node:fs';

const known = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export const chromiumOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? known.find(existsSync) ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
};
