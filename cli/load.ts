/** `guanxi load`: a dump into an empty installation. */
import type { Command } from './command.ts';
import { restoreHere } from './restoreHere.ts';

export const load: Command = {
  name: 'load',
  usage: 'FILE',
  summary: {
    en: 'Loads a dump into an empty installation, which stays paused until released.',
    zh: '将转储文件载入空系统；载入后处于暂停状态，直至管理员解除。',
  },
  options: {},
  positionals: [1, 1],
  run: ({ positionals }) => restoreHere(String(positionals[0]), null),
};
