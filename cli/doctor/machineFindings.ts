/** What the doctor sees without a database: Node, the disk, the keys, the last backup. */
import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readCareMarks } from '../../server/base/careMarks.ts';
import { type Config, readConfig } from '../../server/base/config.ts';
import { keyFile, loadKeyRing } from '../../server/base/keyFolder.ts';
import type { Finding } from './finding.ts';

const gib = 1024 ** 3;
const dayMs = 86_400_000;

export function machineFindings(): Finding[] {
  const config = readConfig(process.env);
  return [node(), disk(config), keys(config), backup(config)];
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const found = { en: `Node ${process.versions.node}`, zh: `Node ${process.versions.node}` };
  if (major > 20 || (major === 20 && minor >= 19)) return { state: 'ok', found };
  return {
    state: 'bad',
    found,
    advice: {
      en: 'Install Node 20.19 or newer; 24 is recommended.',
      zh: '请安装 Node 20.19 或更高版本，推荐 24。',
    },
  };
}

function disk({ dataDir }: Config): Finding {
  let folder = dataDir;
  while (!existsSync(folder)) folder = path.dirname(folder);
  const { bavail, bsize, blocks } = statfsSync(folder);
  const free = (bavail * bsize) / gib;
  const share = bavail / Math.max(1, blocks);
  const found = {
    en: `${free.toFixed(1)} GiB free where the data lies`,
    zh: `数据所在磁盘剩余 ${free.toFixed(1)} GiB`,
  };
  if (free >= 5 && share >= 0.1) return { state: 'ok', found };
  const advice = {
    en: 'Make room or move DATA_DIR to a larger disk; a full disk stops the database.',
    zh: '请清理空间或将 DATA_DIR 移至更大的磁盘；磁盘写满会使数据库停止。',
  };
  return { state: free < 1 ? 'bad' : 'warn', found, advice };
}

function keys({ dataDir, secretKey }: Config): Finding {
  if (!existsSync(keyFile(dataDir)) && secretKey === null) {
    return { state: 'ok', found: { en: 'No keys yet: nothing was started', zh: '尚无密钥：系统未启动过' } };
  }
  const { currentId, state } = loadKeyRing(dataDir, secretKey);
  const { keysExportedAt, exportedKeyId } = readCareMarks(dataDir);
  if (keysExportedAt !== undefined && exportedKeyId === state) {
    const day = new Date(keysExportedAt).toISOString().slice(0, 10);
    return {
      state: 'ok',
      found: { en: `Key ${currentId} was copied on ${day}`, zh: `密钥 ${currentId} 已于 ${day} 导出` },
    };
  }
  const changed = keysExportedAt !== undefined && exportedKeyId?.split('+')[0] === currentId;
  return {
    state: 'warn',
    found: changed
      ? {
          en: 'The keys of sensitive values were changed since the last copy',
          zh: '自上次导出后，敏感数据密钥已更换',
        }
      : { en: `No copy was taken of key ${currentId}`, zh: `密钥 ${currentId} 尚未导出` },
    advice: {
      en: 'guanxi keys export FILE, and keep the file apart from the backups: without it no backup can be opened.',
      zh: '执行 guanxi keys export FILE，并将该文件与备份分开保管：没有它，任何备份都无法打开。',
    },
  };
}

function backup({ dataDir }: Config): Finding {
  const last = lastBackup(dataDir);
  const advice = {
    en: 'guanxi backup --to DIR every night (docs/operations.md has the line for cron), and copy the file elsewhere.',
    zh: '请每晚执行 guanxi backup --to DIR（docs/operations.md 提供 cron 示例），并将文件复制到别处。',
  };
  if (last === null) {
    return { state: 'warn', found: { en: 'No backup was made yet', zh: '尚未做过备份' }, advice };
  }
  const days = Math.max(0, Math.floor((Date.now() - last) / dayMs));
  const found = { en: `The last backup is ${days} days old`, zh: `上次备份在 ${days} 天前` };
  if (days <= 2) return { state: 'ok', found };
  return { state: days > 14 ? 'bad' : 'warn', found, advice };
}

/** Made by the command, wherever to, or by the settings page, in the data folder. */
function lastBackup(dataDir: string): number | null {
  const folder = path.join(dataDir, 'backups');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const made = names.filter((name) => name.endsWith('.backup.guanxi'));
  const times = made.map((name) => statSync(path.join(folder, name)).mtimeMs);
  const marked = readCareMarks(dataDir).backupAt;
  const all = marked === undefined ? times : [...times, marked];
  return all.length === 0 ? null : Math.max(...all);
}
