/** `guanxi seed --demo`: a company that has worked for eighteen months, to look at and to learn with. */

import { StartRefusal } from '../server/base/startRefusal.ts';
import { asProduct, startDemo } from '../server/domains/demo/demoRun.ts';
import { removeDemoKind } from '../server/domains/demo/removeDemo.ts';
import { startRun } from '../server/platform/jobs/runs.ts';
import { startWorker } from '../server/platform/jobs/worker.ts';
import type { Command } from './command.ts';
import { contextAs } from './contextAs.ts';
import { finishedRun } from './finishedRun.ts';
import { withInstallation } from './installation.ts';
import { say } from './terminal.ts';

export const seed: Command = {
  name: 'seed',
  usage: '--demo [--remove] [--workspace SLUG] [--as EMAIL]',
  summary: {
    en: 'Fills a workspace with the demo company, some of whose customers are --as EMAIL’s; --remove takes it away.',
    zh: '填入演示公司数据，部分客户归 --as EMAIL 所指用户；--remove 则移除。',
  },
  options: {
    demo: { type: 'boolean' },
    remove: { type: 'boolean' },
    workspace: { type: 'string' },
    as: { type: 'string' },
  },
  positionals: [0, 0],
  async run({ values }) {
    if (values.demo !== true) {
      throw new StartRefusal({
        en: 'Say --demo: there is no other seed.',
        zh: '请加 --demo，目前仅有演示数据。',
      });
    }
    await withInstallation(async ({ config, databases, log }) => {
      const { withoutServer } = await import('../main.ts');
      const env = withoutServer(config, databases, log);
      const ctx = await contextAs(env, {
        workspace: values.workspace === undefined ? undefined : String(values.workspace),
        email: values.as === undefined ? undefined : String(values.as),
      });
      const worker = startWorker(env, { directUrl: databases.directUrl, concurrency: 1, ticks: [] });
      try {
        if (values.remove === true) {
          const run = await startRun(asProduct(ctx), removeDemoKind, {});
          const { removed, kept } = await finishedRun<{ removed: number; kept: number }>(
            asProduct(ctx),
            'demo',
            run,
          );
          say({
            en: `Removed ${removed} records of the demo company; ${kept} stay because records of yours hang on them.`,
            zh: `已移除演示数据 ${removed} 条；另有 ${kept} 条因关联了您自己的数据而保留。`,
          });
        } else {
          const run = await startDemo(ctx);
          const { records } = await finishedRun<{ records: number }>(asProduct(ctx), 'demo', run);
          say({
            en: `The demo company is here: ${records} steps of its story.`,
            zh: `演示公司已就绪：共写入 ${records} 步业务过程。`,
          });
        }
      } finally {
        await worker.stop();
      }
    });
  },
};
