/** Four suites: pure code, code on a real PostgreSQL, faults and attacks. */
import { configDefaults, defineConfig } from 'vitest/config';

const globalSetup = ['tests/databaseServer.ts'];
/** TEST_PROCESSES: the tests of the server run against the built program. */
const ofServer = process.env.TEST_PROCESSES ? ['tests/faults/build.ts', ...globalSetup] : globalSetup;

/** The pipeline's machine is shared: a test that fails once and passes then is named as flaky, and mended. */
const retry = process.env.CI ? 1 : 0;

/** A process runs many files: packages are loaded once, and our own modules, which remember things, anew for each file. */
const shared = { isolate: false, setupFiles: ['tests/freshModules.ts', 'tests/randomRuns.ts'] };

/** Only ends a broken test: a machine that does ten other things takes twenty times as long, and a whole proof is long. */
const limit = process.env.PROOF === 'whole' ? 3_600_000 : 300_000;
const patience = { testTimeout: limit, hookTimeout: limit };

export default defineConfig({
  test: {
    // The suites of one run of `npm test` compile the same sources.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    // A database server ends with a checkpoint, and its folder is removed after it, however busy the machine is.
    teardownTimeout: 120_000,
    projects: [
      {
        test: {
          name: 'unit',
          retry,
          include: ['{shared,server,cli,web}/**/*.test.ts', 'tests/tidy.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.db.test.ts'],
          // What pure code remembers does not depend on who asked before.
          isolate: false,
          setupFiles: ['tests/randomRuns.ts'],
          maxWorkers: 2,
          ...patience,
        },
      },
      {
        test: {
          name: 'server',
          retry,
          include: ['{shared,server,cli}/**/*.db.test.ts', 'tests/{flows,proof}/**/*.test.ts'],
          globalSetup: ofServer,
          ...shared,
          maxWorkers: 2,
          ...patience,
        },
      },
      {
        test: {
          name: 'fault',
          retry,
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/faults/build.ts', ...globalSetup],
          maxWorkers: 1,
          fileParallelism: false,
          ...patience,
        },
      },
      {
        test: {
          name: 'attack',
          include: ['tests/attack/**/*.test.ts'],
          globalSetup: ['tests/attack/build.ts', 'tests/databaseServer.ts'],
          maxWorkers: 2,
          ...patience,
        },
      },
    ],
  },
});
