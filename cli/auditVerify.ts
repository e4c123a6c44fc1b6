/** `guanxi audit verify`: proves that no line of the audit trail was changed, removed or slipped in. */
import type { Fault } from '../server/platform/audit/fault.ts';
import { type Segment, type Verification, verify } from '../server/platform/audit/verify.ts';
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
    en: 'the last seal differs from the one kept outside the database: lines at the end were removed, or the chain was made anew',
    zh: '最后一个封签与数据库外保存的不一致：末尾记录被删除，或封签链被重做',
  },
  valuesAdded: { en: 'values were added that no line speaks of', zh: '存在没有对应记录的前后值' },
  archiveUnnamed: {
    en: 'older lines are gone as if archived, but no line says that they were',
    zh: '较早的记录以归档名义消失，但没有任何记录说明曾经归档',
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
      const found = await verify(ctx, config.auditDir);
      const { slug } = ctx.workspace;
      for (const segment of found.segments) say(restoredOf(slug, segment));
      if (found.fault === null) return say(provedOf(slug, found));
      process.exitCode = 1;
      note(faultOf(slug, found, found.fault));
    });
  },
};

function restoredOf(slug: string, { at, formerNo, lostSeals }: Segment): Label {
  return {
    en: `${slug}: restored from a backup at ${at}; the chain goes on from seal ${formerNo}, and ${lostSeals} seals before that restore are lost.`,
    zh: `${slug}：曾于 ${at} 从备份恢复；封签链自第 ${formerNo} 号接续，恢复前有 ${lostSeals} 个封签已丢失。`,
  };
}

function provedOf(slug: string, { rows, sealedUpTo, unsealed, archived }: Verification): Label {
  if (archived > 0) {
    return {
      en: `${slug}: ${rows} lines are as they were written, sealed up to ${sealedUpTo ?? 'nothing yet'}; ${unsealed} younger lines are not sealed yet, ${archived} older ones were archived.`,
      zh: `${slug}：${rows} 行与写入时一致，已封签至 ${sealedUpTo ?? '（尚无）'}；另有 ${unsealed} 行较新记录尚未封签，${archived} 行较早记录已归档。`,
    };
  }
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
