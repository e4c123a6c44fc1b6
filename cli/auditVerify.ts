/** `guanxi audit verify`: proves that no line of the audit trail was changed, removed or slipped in. */
import path from 'node:path';
import { type Fault, type Verification, verify } from '../server/platform/audit/verify.ts';
import type { Label } from '../shared/labels.ts';
import type { Command } from './command.ts';
import { eachWorkspace } from './eachWorkspace.ts';
import { note, say } from './terminal.ts';

const reasons: Readonly<Record<Fault['reason'], Label>> = {
  changed: { en: 'the line is not as it was written', zh: '该行内容已被改动' },
  missing: { en: 'a line after this one is missing', zh: '此行之后缺少记录' },
  valuesChanged: { en: 'its values are not those it was written with', zh: '其前后值与写入时不符' },
  chainBroken: { en: 'the chain of seals is broken here', zh: '封签链在此处断开' },
  headDiffers: {
    en: 'the last seal differs from the one kept outside the database',
    zh: '最后一个封签与数据库外保存的不一致',
  },
};

export const auditVerify: Command = {
  name: 'audit verify',
  usage: '',
  summary: {
    en: 'Proves the audit trail; ends with 1 and names the first bad line when something was changed.',
    zh: '校验审计记录；如有改动，以状态 1 结束并指出第一处异常。',
  },
  options: {},
  positionals: [0, 0],
  async run() {
    await eachWorkspace(async (ctx, { config }) => {
      const found = await verify(ctx, path.join(config.dataDir, 'seals'));
      const { slug } = ctx.workspace;
      if (found.fault === null) return say(provedOf(slug, found));
      process.exitCode = 1;
      note(faultOf(slug, found, found.fault));
    });
  },
};

function provedOf(slug: string, { rows, sealedUpTo, unsealed }: Verification): Label {
  return {
    en: `${slug}: ${rows} lines are as they were written, sealed up to ${sealedUpTo ?? 'nothing yet'}; ${unsealed} younger lines are not sealed yet.`,
    zh: `${slug}：${rows} 行与写入时一致，已封签至 ${sealedUpTo ?? '（尚无）'}；另有 ${unsealed} 行较新记录尚未封签。`,
  };
}

function faultOf(slug: string, { rows, sealedUpTo }: Verification, { seq, at, reason }: Fault): Label {
  const words = reasons[reason];
  return {
    en: `${slug}: BAD at line ${seq ?? '–'} of ${at ?? '–'}: ${words.en}. Before it, ${rows} lines are proved, up to ${sealedUpTo ?? 'none'}. Keep this database as it is and compare with a backup.`,
    zh: `${slug}：第 ${seq ?? '–'} 行（${at ?? '–'}）异常：${words.zh}。此前 ${rows} 行已验证，截至 ${sealedUpTo ?? '（无）'}。请保留此数据库原状，并与备份比对。`,
  };
}
