/** What the doctor sees in the database: is it reached, is it up to date, is anything waiting, paused or not sealed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Config, readConfig } from '../../server/base/config.ts';
import type { Db } from '../../server/base/database.ts';
import { createLog, errorFacts } from '../../server/base/log.ts';
import { openDatabase } from '../../server/base/openDatabase.ts';
import { qualified, sql } from '../../server/base/sql.ts';
import { StartRefusal } from '../../server/base/startRefusal.ts';
import { migrations } from '../../server/migrations/all.ts';
import { withInstallation } from '../installation.ts';
import { clockFinding, poolerFinding } from './connectionFindings.ts';
import type { Finding } from './finding.ts';

export async function installationFindings(): Promise<Finding[]> {
  const config = readConfig(process.env);
  if (config.databaseUrl === null && !existsSync(path.join(config.dataDir, 'postgres'))) {
    const found = { en: `There is no installation in ${config.dataDir}`, zh: `${config.dataDir} 中尚无系统` };
    return [
      { state: 'warn', found, advice: { en: 'npm start makes one.', zh: '执行 npm start 即可创建。' } },
    ];
  }
  const unreachable = await notReached(config);
  if (unreachable) return [unreachable];
  try {
    return await withInstallation(async ({ databases }) => {
      const { app, owner } = databases;
      const roles = config.databaseUrl === null || databases.appRole !== (await roleOf(owner));
      const pooler = await poolerFinding(config);
      return [
        await version(app),
        ...(pooler === null ? [] : [pooler]),
        await clockFinding(app),
        oneRole(roles),
        ...(await ofTables(app)),
      ];
    });
  } catch (error) {
    const found = error instanceof StartRefusal ? error.text : undefined;
    return [found ? { state: 'bad', found } : lost(error)];
  }
}

/** A database of one's own is tried at once; ours is started when it does not run. */
async function notReached({ databaseUrl }: Config): Promise<Finding | undefined> {
  if (databaseUrl === null) return undefined;
  const database = openDatabase({ url: databaseUrl, connections: 1, log: createLog('silent') });
  try {
    await database.rows(sql`select 1`);
    return undefined;
  } catch (error) {
    return lost(error);
  } finally {
    await database.close();
  }
}

function lost(error: unknown): Finding {
  const { error: reason } = errorFacts(error);
  return {
    state: 'bad',
    found: { en: `The database is not reached: ${reason}`, zh: `无法连接数据库：${reason}` },
    advice: {
      en: 'Check DATABASE_URL and that PostgreSQL runs and lets this machine in.',
      zh: '请检查 DATABASE_URL，并确认 PostgreSQL 已启动且允许本机连接。',
    },
  };
}

async function roleOf(db: Db): Promise<string> {
  return (await db.rows<{ name: string }>(sql`select current_user as name`))[0]?.name ?? '';
}

async function version(db: Db): Promise<Finding> {
  const [row] = await db.rows<{ version: string; mebibytes: number }>(sql`
    select current_setting('server_version') as version,
      (pg_database_size(current_database()) / 1048576)::float8 as mebibytes`);
  const size = Math.round(row?.mebibytes ?? 0);
  return {
    state: 'ok',
    found: { en: `PostgreSQL ${row?.version}, ${size} MiB`, zh: `PostgreSQL ${row?.version}，${size} MiB` },
  };
}

function oneRole(two: boolean): Finding {
  if (two) return { state: 'ok', found: { en: 'Two database roles', zh: '已使用两个数据库角色' } };
  return {
    state: 'warn',
    found: { en: 'One database role does everything', zh: '所有操作共用一个数据库角色' },
    advice: {
      en: 'Set DATABASE_OWNER_URL, so that the application cannot change its audit trail (docs/operations.md).',
      zh: '请设置 DATABASE_OWNER_URL，使应用无法改动审计记录（见 docs/operations.md）。',
    },
  };
}

async function ofTables(db: Db): Promise<Finding[]> {
  const [there] = await db.rows<{ there: boolean }>(
    sql`select to_regclass('core.workspaces') is not null as there`,
  );
  if (!there?.there) {
    const found = { en: 'The database is empty', zh: '数据库为空' };
    return [{ state: 'warn', found, advice: { en: 'Start Guanxi once.', zh: '请启动一次关系。' } }];
  }
  const workspaces = await db.rows<{ schema: string; name: string; paused: boolean }>(
    sql`select schema_name as schema, name, paused from core.workspaces order by slug`,
  );
  const findings = [count(workspaces.length), await schema(db), await queue(db), await unfinished(db)];
  for (const workspace of workspaces) {
    if (workspace.paused) findings.push(paused(workspace.name));
    findings.push(await seals(db, workspace));
  }
  return findings;
}

/** What one cluster was decided and tested for. */
const mostWorkspaces = 50;

function count(workspaces: number): Finding {
  const found = { en: `Workspaces: ${workspaces}`, zh: `工作区：${workspaces} 个` };
  if (workspaces <= mostWorkspaces) return { state: 'ok', found };
  return {
    state: 'warn',
    found,
    advice: {
      en: `One database is tested with ${mostWorkspaces}; make a second installation for more.`,
      zh: `单个数据库按 ${mostWorkspaces} 个工作区测试；更多时请另建系统。`,
    },
  };
}

async function unfinished(db: Db): Promise<Finding> {
  const [there] = await db.rows<{ there: boolean }>(
    sql`select to_regclass('core.unfinished_schemas') is not null as there`,
  );
  const rows = there?.there
    ? await db.rows<{ slug: string; dead: boolean }>(
        sql`select slug, lease_until < now() as dead from core.unfinished_schemas order by slug`,
      )
    : [];
  const slugs = rows.map(({ slug }) => slug).join(', ');
  if (rows.length === 0) {
    return { state: 'ok', found: { en: 'No workspace is half made', zh: '没有未完成的工作区' } };
  }
  return {
    state: rows.some(({ dead }) => dead) ? 'warn' : 'ok',
    found: { en: `Being copied or removed: ${slugs}`, zh: `正在复制或移除：${slugs}` },
    advice: {
      en: 'A worker clears away within a minute what was left in the middle; check that one runs.',
      zh: '中断后遗留的部分会由 worker 在一分钟内清理；请确认其正在运行。',
    },
  };
}

async function schema(db: Db): Promise<Finding> {
  const done = await db.rows<{ name: string }>(sql`select distinct name from core.migrations`);
  const names = new Set(done.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !names.has(name)).map(({ name }) => name);
  const unknown = [...names].filter((name) => !migrations.some((each) => each.name === name));
  if (unknown.length > 0) {
    const list = unknown.join(', ');
    return {
      state: 'bad',
      found: { en: `The database is of a newer Guanxi: ${list}`, zh: `数据库由更新的版本升级过：${list}` },
      advice: { en: 'Run that version or a newer one.', zh: '请使用该版本或更高版本。' },
    };
  }
  if (missing.length === 0) {
    const count = migrations.length;
    return { state: 'ok', found: { en: `All ${count} migrations are done`, zh: `${count} 个迁移均已完成` } };
  }
  const list = missing.join(', ');
  return {
    state: 'warn',
    found: { en: `Migrations are to come: ${list}`, zh: `尚待执行的迁移：${list}` },
    advice: {
      en: 'They are done at the next start; make a backup first.',
      zh: '将在下次启动时执行；请先备份。',
    },
  };
}

/** Minutes after which something that is ready should have been begun. */
const patience = 15;

async function queue(db: Db): Promise<Finding> {
  const [row] = await db.rows<{ waiting: number; late: number; failed: number }>(sql`
    select count(*) filter (where r.state = 'queued')::int as waiting,
      count(*) filter (where r.state = 'queued' and not coalesce(w.paused, false)
        and r.created_at < now() - make_interval(mins => ${patience}))::int as late,
      count(*) filter (where r.state = 'failed' and r.finished_at > now() - interval '7 days')::int as failed
    from core.runs r left join core.workspaces w on w.id = r.workspace_id`);
  const { waiting = 0, late = 0, failed = 0 } = row ?? {};
  const found = {
    en: `${waiting} jobs wait, ${failed} failed within a week`,
    zh: `${waiting} 个任务等待中，一周内 ${failed} 个失败`,
  };
  if (late === 0) return { state: 'ok', found };
  return {
    state: 'warn',
    found,
    advice: {
      en: `${late} have waited for more than ${patience} minutes: check that a worker runs (guanxi start --role worker).`,
      zh: `其中 ${late} 个已等待超过 ${patience} 分钟：请确认 worker 正在运行（guanxi start --role worker）。`,
    },
  };
}

function paused(name: string): Finding {
  return {
    state: 'warn',
    found: { en: `The workspace “${name}” is paused`, zh: `工作区“${name}”处于暂停状态` },
    advice: {
      en: 'guanxi release, once you have seen that the restored data is right; a sandbox may stay paused.',
      zh: '确认恢复的数据无误后执行 guanxi release；沙盒可保持暂停。',
    },
  };
}

async function seals(
  db: Db,
  { schema: name, paused }: { schema: string; paused: boolean },
): Promise<Finding> {
  const [row] = await db.rows<{ sealed: string | null; late: number }>(sql`
    with last as (select at, up_to_xid, up_to_seq from ${qualified(name, 'audit_seals')} order by no desc limit 1)
    select (select to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from last) as sealed,
      (select count(*)::int from ${qualified(name, 'audit')} a
        where a.at < now() - interval '10 minutes'
          and (a.xid, a.seq) > (coalesce((select up_to_xid from last), '0'), coalesce((select up_to_seq from last), 0))
      ) as late`);
  const sealed = row?.sealed ?? '–';
  const found = {
    en: `Audit of ${name} sealed up to ${sealed} UTC`,
    zh: `${name} 的审计记录已封签至 ${sealed}（UTC）`,
  };
  if (!row?.late || paused) return { state: 'ok', found };
  return {
    state: 'warn',
    found,
    advice: {
      en: `${row.late} older lines are not sealed: check that a worker runs, then guanxi audit verify.`,
      zh: `仍有 ${row.late} 行较早的记录未封签：请确认 worker 正在运行，然后执行 guanxi audit verify。`,
    },
  };
}
