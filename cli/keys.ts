/** `guanxi keys …`: the keys of sensitive values, at the terminal. */

import type { Context } from '../server/platform/context.ts';
import { keysInfo, retireKey, rotateKeys } from '../server/platform/records/sealing/rotation.ts';
import type { Command } from './command.ts';
import { eachWorkspace } from './eachWorkspace.ts';
import { note, say } from './terminal.ts';

/** The product itself in every workspace. */
async function everywhere(work: (contexts: readonly Context[]) => Promise<void>): Promise<void> {
  const contexts: Context[] = [];
  await eachWorkspace(
    async (ctx) => {
      contexts.push(ctx);
    },
    () => work(contexts),
  );
}

async function tell([first]: readonly Context[]): Promise<void> {
  const { keys, unsealed, copied } = await keysInfo(first!);
  for (const { id, from, current, values } of keys) {
    say({
      en: `${id}  ${current ? 'seals now' : 'opens only'}  since ${from ?? 'the beginning'}  ${values} values in ${first!.workspace.slug}`,
      zh: `${id}  ${current ? '当前密钥' : '仅用于解密'}  启用于 ${from ?? '初始'}  ${first!.workspace.slug} 中 ${values} 个值`,
    });
  }
  if (unsealed > 0) note({ en: `${unsealed} values are not sealed yet`, zh: `尚有 ${unsealed} 个值未加密` });
  if (!copied) noteCopy();
}

function noteCopy(): void {
  note({
    en: 'No copy of these keys was taken. “guanxi keys export FILE”, and keep it apart from the backups: without it no sensitive value can be opened after a restore.',
    zh: '尚未导出当前密钥。请执行 “guanxi keys export 文件”，并与备份分开保管：没有它，恢复后无法解密敏感数据。',
  });
}

const keysStatus: Command = {
  name: 'keys status',
  usage: '',
  summary: { en: 'The keys of sensitive values and what each holds.', zh: '查看敏感数据密钥及其使用情况。' },
  options: {},
  positionals: [0, 0],
  run: () => everywhere(tell),
};

const keysRotate: Command = {
  name: 'keys rotate',
  usage: '',
  summary: {
    en: 'Makes a new key for sensitive values; jobs seal all values anew while everybody works.',
    zh: '生成新的敏感数据密钥；后台任务在不停机的情况下重新加密全部数据。',
  },
  options: {},
  positionals: [0, 0],
  run: () =>
    everywhere(async (contexts) => {
      const { key } = await rotateKeys(
        contexts[0]!,
        contexts.map(({ workspace }) => workspace),
      );
      say({
        en: `New key ${key}. The jobs run in the server; “guanxi keys status” tells how far they are.`,
        zh: `新密钥 ${key}。任务由服务器执行，可用 “guanxi keys status” 查看进度。`,
      });
      noteCopy();
    }),
};

const keysRetire: Command = {
  name: 'keys retire',
  usage: 'KEY',
  summary: {
    en: 'Takes an old key out of the ring for good, once nothing needs it; keep old copies with old backups.',
    zh: '在无数据使用后彻底移除旧密钥；旧备份仍需配合当时导出的密钥副本。',
  },
  options: {},
  positionals: [1, 1],
  run: ({ positionals }) =>
    everywhere(async (contexts) => {
      await retireKey(contexts[0]!, String(positionals[0]), contexts);
      await tell(contexts);
    }),
};

export const keyCommands: readonly Command[] = [keysStatus, keysRotate, keysRetire];
