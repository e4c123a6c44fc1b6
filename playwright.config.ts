/** Browser tests: the built application on an empty installation of its own, in the system's Chromium. */
import { defineConfig, devices } from '@playwright/test';
import { chromiumOptions } from './tests/browser/setup/chromium.ts';

/** `npm test` runs two halves side by side, each with an installation and a state of its own. */
const part = (process.env.BROWSER_PART || undefined) as 'one' | 'two' | undefined;
const state = `.cache/browser/administrator-${part ?? 'all'}.json`;

/** Specs that start installations of their own. */
const alone = /(mainJob|everydayJobs)\.spec\.ts$/;
/** About as long as all the others together. */
const second = /(mainJob|everydayJobs|pages)\.spec\.ts$/;

const others = { one: second, two: /^(?!.*(firstRun|pages)\.spec\.ts$)/, all: alone };

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: `.cache/browser/results-${part ?? 'all'}`,
  globalSetup: './tests/browser/setup/startApplication.ts',
  // One server, one Chromium: the tests share the data that the first run makes.
  workers: 1,
  fullyParallel: false,
  // For machines that are busy with other things; nothing waits longer than it must.
  timeout: 300_000,
  // `npm test` may run on a crowded machine: what fails once and passes then is named as flaky at its end, to be mended.
  retries: part ? 1 : 0,
  expect: { timeout: 60_000 },
  reporter: process.env.CI ? [['list'], ['json', { outputFile: '.cache/browser/report.json' }]] : 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
    // A trace of every test would cost a third of their time: what fails is run once more with one.
    trace: part ? 'on-first-retry' : 'retain-on-failure',
    // Only installed.spec.ts is about it; what it loads ahead would count for the others.
    serviceWorkers: 'block',
    // What moves is waited for until it stands; nothing is tested of the way.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: chromiumOptions,
  },
  projects: [
    { name: 'first run', testMatch: 'firstRun.spec.ts' },
    {
      name: 'application',
      testIgnore: ['firstRun.spec.ts', others[part ?? 'all']],
      dependencies: ['first run'],
      use: { storageState: state },
    },
    ...(part === 'one' ? [] : [{ name: 'alone', testMatch: alone }]),
  ],
});
