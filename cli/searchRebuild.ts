/** `guanxi search rebuild`: all words by which records are found, made anew from the records. */
import { StartRefusal } from '../server/base/startRefusal.ts';
import { reindex } from '../server/platform/search/reindex.ts';
import type { Command } from './command.ts';
import { eachWorkspace } from './eachWorkspace.ts';
import { say } from './terminal.ts';

export const searchRebuild: Command = {
  name: 'search rebuild',
  usage: '[OBJECT]',
  summary: {
    en: 'Makes the search words of all records, or of one object, anew; the server may run.',
    zh: '重建全部记录（或某一对象）的搜索索引；服务器可保持运行。',
  },
  options: {},
  positionals: [0, 1],
  async run({ positionals: [name] }) {
    await eachWorkspace(async (ctx) => {
      const searched = [...ctx.registry.objects.values()].filter(
        ({ declaration }) => declaration.inSearch !== false,
      );
      const objects = searched.filter(
        (object) => name === undefined || object.name === name || object.plural === name,
      );
      if (objects.length === 0) {
        const names = searched.map((object) => object.name).join(', ');
        throw new StartRefusal({
          en: `No object “${name}” is searched; there are: ${names}.`,
          zh: `没有可搜索的对象“${name}”；可用对象：${names}。`,
        });
      }
      for (const object of objects) {
        const count = await reindex(ctx, object);
        say({
          en: `${ctx.workspace.slug} · ${object.declaration.pluralLabel.en}: ${count}`,
          zh: `${ctx.workspace.slug} · ${object.declaration.pluralLabel.zh}：${count}`,
        });
      }
    });
  },
};
