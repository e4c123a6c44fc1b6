/** The certificate of an erasure as a page to print, in either language. */

import type { Label, Language } from '../../../../shared/labels.ts';
import type { Certificate } from '../../../../shared/privacy.ts';
import { escapeHtml, factsTable, plainPage } from '../plainPage.ts';

const words = {
  title: { en: 'Certificate of erasure', zh: '个人信息删除证明' },
  lead: {
    en: 'It names no person: only what was done, where, when and by whom.',
    zh: '本证明不含任何个人信息，仅说明何时、何处、由何人执行了何种删除。',
  },
  number: { en: 'Number', zh: '编号' },
  workspace: { en: 'Organisation', zh: '组织' },
  record: { en: 'Record', zh: '记录' },
  mode: { en: 'Way', zh: '方式' },
  anonymise: { en: 'The record stays as an anonymous stub', zh: '记录匿名化保留' },
  purge: { en: 'The record was removed', zh: '记录已彻底移除' },
  origin: { en: 'Why', zh: '原因' },
  person: { en: 'Asked for by hand', zh: '人工提交' },
  retention: { en: 'By a rule for keeping', zh: '按保存期限规则' },
  restore: { en: 'Done again after a restore', zh: '恢复备份后再次执行' },
  by: { en: 'Asked for by', zh: '提交人' },
  asked: { en: 'Asked for', zh: '提交时间' },
  finished: { en: 'Finished', zh: '完成时间' },
  places: { en: 'What was erased or made anonymous', zh: '已删除或匿名化的内容' },
  kept: { en: 'What stays, and why', zh: '保留的内容及原因' },
  sum: {
    en: 'SHA-256 of this certificate; the same stands in the audit trail',
    zh: '本证明的 SHA-256 校验值，与审计记录中的一致',
  },
  product: { en: 'The product itself', zh: '系统自动' },
} as const satisfies Record<string, Label>;

export function certificatePage(kept: unknown, hash: string, language: Language): string {
  const certificate = kept as Certificate;
  const t = (word: keyof typeof words) => words[word][language];
  const places = certificate.places
    .map(
      ({ label, count }) =>
        `<tr><th scope="row">${escapeHtml(label[language])}</th><td class="number">${count}</td></tr>`,
    )
    .join('\n');
  const body = `<h1>${t('title')}</h1><p class="lead">${t('lead')}</p>
${factsTable([
  [t('number'), certificate.id],
  [t('workspace'), certificate.workspace],
  ...certificate.subjects.map(({ object, id }): [string, string] => [t('record'), `${object} ${id}`]),
  [t('mode'), t(certificate.mode)],
  [t('origin'), t(certificate.origin)],
  [t('by'), certificate.requestedBy ?? t('product')],
  [t('asked'), certificate.requestedAt],
  [t('finished'), certificate.finishedAt],
])}
<h2>${t('places')}</h2><table>${places}</table>
<h2>${t('kept')}</h2><ul>${certificate.kept.map((each) => `<li>${escapeHtml(each[language])}</li>`).join('')}</ul>
<h2>${t('sum')}</h2><p><code>${hash}</code></p>`;
  return plainPage(language, t('title'), body);
}
