/** `guanxi config export|plan|apply`: the configuration of a workspace in a folder of files, and files in a workspace. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartRefusal } from '../server/base/startRefusal.ts';
import { exportConfig } from '../server/platform/config/exportConfig.ts';
import { readConfigFiles } from '../server/platform/config/readConfigFiles.ts';
import { listItems } from '../server/platform/config/store.ts';
import { applyConfig, planConfig } from '../server/platform/config/transferConfig.ts';
import type { Context } from '../server/platform/context.ts';
import type { ConfigFile } from '../shared/config/files.ts';
import { type ConfigChangeAnswer, type ConfigItem, configKindNames } from '../shared/config/store.ts';
import type { Command, CommandArguments } from './command.ts';
import { configLines } from './configLines.ts';
import { withInstallation } from './installation.ts';
import { agree, say } from './terminal.ts';

const options = { workspace: { type: 'string' } } as const;

export const configExport: Command = {
  name: 'config export',
  usage: 'DIR [--workspace SLUG]',
  summary: {
    en: 'Writes the configuration into a folder, one YAML file for each document.',
    zh: '将配置导出到文件夹，每份配置一个 YAML 文件。',
  },
  options,
  positionals: [1, 1],
  async run(given) {
    await inWorkspace(given, async (ctx, folder) => {
      const files = await exportConfig(ctx);
      await writeFiles(folder, files);
      say({ en: `${files.length} documents in ${folder}`, zh: `${folder} 中共 ${files.length} 份配置` });
    });
  },
};

export const configPlan: Command = {
  name: 'config plan',
  usage: 'DIR [--workspace SLUG]',
  summary: {
    en: 'Says what the files of a folder would make, change and remove, and what stands against it.',
    zh: '显示文件夹中的配置将新建、修改、移除哪些内容，以及存在的问题。',
  },
  options,
  positionals: [1, 1],
  async run(given) {
    await inWorkspace(given, async (ctx, folder) => {
      const answer = await planConfig(ctx, readConfigFiles(await readFiles(folder)));
      tell(answer, await listItems(ctx));
    });
  },
};

export const configApply: Command = {
  name: 'config apply',
  usage: 'DIR [--yes] [--workspace SLUG]',
  summary: {
    en: 'Makes the configuration what the files of a folder say, as one change; asks first, unless --yes.',
    zh: '按文件夹中的文件更新配置，作为一次变更完成；未加 --yes 时先询问。',
  },
  options: { ...options, yes: { type: 'boolean' } },
  positionals: [1, 1],
  async run(given) {
    await inWorkspace(given, async (ctx, folder) => {
      const documents = readConfigFiles(await readFiles(folder));
      tell(await planConfig(ctx, documents), await listItems(ctx));
      const yes = given.values.yes === true || (await agree({ en: 'Apply this?', zh: '是否应用以上变更？' }));
      if (!yes) return;
      const { change } = await applyConfig(ctx, documents);
      say(
        change === null
          ? { en: 'Nothing was different.', zh: '没有差异，无需变更。' }
          : { en: `Applied as change ${change}.`, zh: `已应用，变更编号 ${change}。` },
      );
    });
  },
};

export const configCommands: readonly Command[] = [configExport, configPlan, configApply];

/** As the product itself, in the workspace that is named, or the first. */
async function inWorkspace(
  { values, positionals }: CommandArguments,
  work: (ctx: Context, folder: string) => Promise<void>,
): Promise<void> {
  await withInstallation(async ({ config, databases, log }) => {
    const { withoutServer } = await import('../main.ts');
    const env = withoutServer(config, databases, log);
    const workspaces = await env.workspaces();
    const workspace = workspaces.find(({ slug }) => !values.workspace || slug === values.workspace);
    const ctx = workspace && (await env.contextOf(workspace, null));
    if (!ctx) {
      throw new StartRefusal({
        en: 'There is no such workspace yet; start Guanxi once and make the administrator.',
        zh: '尚无此工作区，请先启动关系并创建管理员。',
      });
    }
    await work(ctx, positionals[0]!);
  });
}

/** Throws where something stands against the files, so that a script stops there. */
function tell(answer: ConfigChangeAnswer, stored: readonly ConfigItem[]): void {
  for (const line of configLines(answer, stored)) say(line);
  const count = answer.problems.length;
  if (count === 0) return;
  throw new StartRefusal({
    en: `${count} ${count === 1 ? 'thing stands' : 'things stand'} against it; nothing was changed.`,
    zh: `存在 ${count} 个问题，未作任何变更。`,
  });
}

/** Files of documents that are gone go too: the folder says what the workspace is, and no more. */
async function writeFiles(folder: string, files: readonly ConfigFile[]): Promise<void> {
  const kept = new Set(files.map((file) => file.path));
  for (const file of await configPaths(folder)) {
    if (!kept.has(file)) await rm(path.join(folder, file));
  }
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.text);
  }
}

async function readFiles(folder: string): Promise<ConfigFile[]> {
  if (!existsSync(folder)) {
    throw new StartRefusal({ en: `There is no folder ${folder}.`, zh: `文件夹 ${folder} 不存在。` });
  }
  const paths = await configPaths(folder);
  if (paths.length === 0) {
    // An empty folder would retire and remove everything.
    throw new StartRefusal({
      en: `There are no configuration files in ${folder}; “guanxi config export” writes them.`,
      zh: `${folder} 中没有配置文件；可用“guanxi config export”导出。`,
    });
  }
  return Promise.all(
    paths.map(async (file) => ({ path: file, text: await readFile(path.join(folder, file), 'utf8') })),
  );
}

/** `kind/name.yaml` below the folder; other files there are somebody else's. */
async function configPaths(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const kind of configKindNames) {
    const names = await readdir(path.join(folder, kind)).catch(() => []);
    paths.push(...names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${kind}/${name}`));
  }
  return paths.sort();
}
