/** `guanxi timeline rebuild`: all timelines, made anew from history. */
import { rebuildTimeline } from '../server/platform/records/rebuildTimeline.ts';
import type { Command } from './command.ts';
import { eachWorkspace } from './eachWorkspace.ts';
import { say } from './terminal.ts';

export const timelineRebuild: Command = {
  name: 'timeline rebuild',
  usage: '',
  summary: {
    en: 'Makes the timelines of all records anew from their history; the server may run.',
    zh: '根据历史记录重建全部时间线；服务器可保持运行。',
  },
  options: {},
  positionals: [0, 0],
  async run() {
    await eachWorkspace(async (ctx) => {
      for (const object of ctx.registry.objects.values()) {
        const lines = await rebuildTimeline(ctx, object);
        say({
          en: `${ctx.workspace.slug} · ${object.declaration.pluralLabel.en}: ${lines}`,
          zh: `${ctx.workspace.slug} · ${object.declaration.pluralLabel.zh}：${lines}`,
        });
      }
    });
  },
};
