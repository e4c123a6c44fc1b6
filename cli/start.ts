/** `guanxi start`: the server, until it is told to stop. */
import { readConfig, type ServerRole } from '../server/base/config.ts';
import { errorFacts } from '../server/base/log.ts';
import { StartRefusal } from '../server/base/startRefusal.ts';
import type { Command } from './command.ts';
import { note, say } from './terminal.ts';

const roles: readonly string[] = ['all', 'web', 'worker'] satisfies ServerRole[];

export const start: Command = {
  name: 'start',
  usage: '[--role all|web|worker] [--tls]',
  summary: {
    en: 'Starts the server; with --tls under a certificate of its own, so that phones of the network may use it fully.',
    zh: '启动服务器；加 --tls 使用自签证书，使局域网内的手机可使用全部功能。',
  },
  options: { role: { type: 'string', default: 'all' }, tls: { type: 'boolean', default: false } },
  positionals: [0, 0],
  async run({ values }) {
    const role = String(values.role);
    if (!roles.includes(role)) {
      throw new StartRefusal({
        en: `--role must be one of ${roles.join(', ')}.`,
        zh: `--role 必须为 ${roles.join('、')} 之一。`,
      });
    }
    const tls = values.tls === true;
    const read = readConfig(process.env, role as ServerRole);
    // TLS of our own is for the other devices of the network; an address that was set stays.
    const config = tls && !process.env.HOST ? { ...read, host: '0.0.0.0' } : read;
    const { startApp } = await import('../main.ts');
    const app = await startApp(
      config,
      (error) => {
        note(`The database was lost: ${errorFacts(error).error}`);
        process.exit(1);
      },
      { tls },
    );
    stopOnSignal(app.stop);
    // A service manager and a test wait for this one line.
    if (app.address === null) say({ en: 'Guanxi is running as a worker', zh: '关系已作为 worker 运行' });
    else {
      const address = app.setupToken === null ? app.address : `${app.address}/setup#token=${app.setupToken}`;
      say({ en: `Guanxi is running at ${address}`, zh: `关系已启动：${address}` });
      if (app.phonePage !== null) await sayPhonePage(app.phonePage);
    }
  },
};

/** The address for phones, as a code that a camera reads. */
async function sayPhonePage(page: string): Promise<void> {
  const { renderUnicodeCompact } = await import('uqr');
  say({ en: `Phones: ${page}`, zh: `手机访问：${page}` });
  say(renderUnicodeCompact(page, { border: 2 }));
}

/** Longer than the drain; whoever sent the signal kills after 30 s as a rule. */
const longestStopMs = 28_000;

/** A second signal ends the process at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  function onSignal(): void {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), longestStopMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        note(String(errorFacts(error).stack));
        process.exit(1);
      },
    );
  }
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
