/** `guanxi doctor`: looks at everything that keeps an installation well, and says what to do about what does not. */

import { readConfig } from '../server/base/config.ts';
import type { Command } from './command.ts';
import { mailFinding } from './doctor/connectionFindings.ts';
import type { Finding } from './doctor/finding.ts';
import { installationFindings } from './doctor/installationFindings.ts';
import { machineFindings } from './doctor/machineFindings.ts';
import { say, terminalLanguage } from './terminal.ts';

const marks: Readonly<Record<Finding['state'], { en: string; zh: string }>> = {
  ok: { en: 'ok  ', zh: '正常' },
  warn: { en: 'warn', zh: '注意' },
  bad: { en: 'BAD ', zh: '异常' },
};

export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: {
    en: 'Checks the installation; each line is ok, warn or BAD, with what to do. Ends with 1 when one is BAD.',
    zh: '检查系统状况：每行为正常、注意或异常，并给出处理办法；存在异常时以状态 1 结束。',
  },
  options: {},
  positionals: [0, 0],
  async run() {
    for await (const { state, found, advice } of findings()) {
      const then = advice === undefined ? '' : `  → ${advice[terminalLanguage]}`;
      say(`${marks[state][terminalLanguage]}  ${found[terminalLanguage]}${then}`);
      if (state === 'bad') process.exitCode = 1;
    }
  },
};

async function* findings(): AsyncGenerator<Finding> {
  yield* machineFindings();
  yield await mailFinding(readConfig(process.env));
  yield* await installationFindings();
}
