/** What the doctor sees of connections: a pooler and the way past it, the clock of the database, the mail server. */
import { connect } from 'node:net';
import pg from 'pg';
import type { Config } from '../../server/base/config.ts';
import type { Db } from '../../server/base/database.ts';
import { errorFacts } from '../../server/base/log.ts';
import { sql } from '../../server/base/sql.ts';
import type { Finding } from './finding.ts';

const patienceMs = 5_000;

/** Asked of a database of one's own only: ours has nothing between. */
export async function poolerFinding(config: Config): Promise<Finding | null> {
  const { databaseUrl, databaseDirectUrl } = config;
  if (databaseUrl === null) return null;
  const listens = await canListen(databaseDirectUrl ?? databaseUrl);
  if (listens) {
    const found =
      databaseDirectUrl === null || databaseDirectUrl === databaseUrl
        ? { en: 'The database is reached directly', zh: '直接连接数据库' }
        : {
            en: 'A pooler stands before the database, and DATABASE_DIRECT_URL leads past it',
            zh: '数据库前有连接池，DATABASE_DIRECT_URL 可绕过它',
          };
    return { state: 'ok', found };
  }
  return {
    state: 'warn',
    found: { en: 'Messages of the database do not arrive', zh: '收不到数据库的通知' },
    advice: {
      en: 'A pooler in transaction mode seems to stand between: set DATABASE_DIRECT_URL to PostgreSQL itself. Jobs begin late and changes of rights take up to 3 s without it.',
      zh: '中间似乎有事务模式的连接池：请将 DATABASE_DIRECT_URL 设为 PostgreSQL 本身的地址。否则任务启动较慢，权限变更最多延迟 3 秒。',
    },
  };
}

/** Through a pooler in transaction mode the message goes to whoever has the connection by then. */
async function canListen(url: string): Promise<boolean> {
  const listener = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  listener.on('error', () => undefined);
  try {
    await listener.connect();
    const heard = new Promise<boolean>((resolve) => {
      listener.once('notification', () => resolve(true));
      setTimeout(() => resolve(false), 1_000).unref();
    });
    await listener.query('listen guanxi_doctor');
    await listener.query("select pg_notify('guanxi_doctor', '')");
    return await heard;
  } catch {
    return false;
  } finally {
    await listener.end().catch(() => undefined);
  }
}

/** Leases, links and sessions end by a clock; two that differ end them early or late. */
export async function clockFinding(db: Db): Promise<Finding> {
  const before = Date.now();
  const [row] = await db.rows<{ now: number }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`,
  );
  const seconds = Math.abs((row?.now ?? before) - (before + Date.now()) / 2) / 1000;
  const shown = seconds.toFixed(1);
  const found = {
    en: `The clock of the database differs by ${shown} s`,
    zh: `与数据库的时钟相差 ${shown} 秒`,
  };
  if (seconds < 5) return { state: 'ok', found };
  return {
    state: seconds < 60 ? 'warn' : 'bad',
    found,
    advice: {
      en: 'Keep both machines on network time (timedatectl set-ntp true).',
      zh: '请让两台机器都使用网络时间（timedatectl set-ntp true）。',
    },
  };
}

/** Whether somebody answers there as a mail server does; no mail is sent. */
export async function mailFinding({ smtpUrl }: Config): Promise<Finding> {
  if (smtpUrl === null) {
    return {
      state: 'ok',
      found: {
        en: 'No mail server is set; links are shown to copy',
        zh: '未设置邮件服务器；链接将显示以供复制',
      },
    };
  }
  const { hostname, port, protocol } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const place = `${hostname}:${port || (secure ? 465 : 587)}`;
  try {
    await greeting(hostname, Number(port || (secure ? 465 : 587)), secure);
    return {
      state: 'ok',
      found: { en: `The mail server ${place} answers`, zh: `邮件服务器 ${place} 有响应` },
    };
  } catch (error) {
    const { error: reason } = errorFacts(error);
    return {
      state: 'warn',
      found: {
        en: `The mail server ${place} does not answer: ${reason}`,
        zh: `邮件服务器 ${place} 无响应：${reason}`,
      },
      advice: {
        en: 'Check SMTP_URL; invitations and digests wait in the outbox until then.',
        zh: '请检查 SMTP_URL；在此之前，邀请与摘要邮件会留在发件箱中。',
      },
    };
  }
}

/** Behind TLS the connection itself is the answer; in plain text the server speaks first, with 220. */
function greeting(host: string, port: number, secure: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('it was silent')));
    socket.once('error', reject);
    if (secure) socket.once('connect', () => end());
    else {
      socket.once('data', (bytes) =>
        bytes.toString().startsWith('220')
          ? end()
          : socket.destroy(new Error(bytes.toString().slice(0, 80).trim())),
      );
    }
    function end(): void {
      socket.end();
      resolve();
    }
  });
}
