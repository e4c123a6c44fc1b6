/** Misspelt domains of well-known mail providers: gmial.com. */
import { closestWord } from './closestWord.ts';
import { freeMailDomains } from './domains.ts';
import type { CleaningRule } from './rule.ts';

const known = [...freeMailDomains].map((domain) => ({ word: domain, means: domain }));
/** What is neither one letter away nor a company's. */
const slips: Readonly<Record<string, string>> = {
  'gmail.con': 'gmail.com',
  'gmail.cn': 'gmail.com',
  'hotmail.con': 'hotmail.com',
  'outlook.con': 'outlook.com',
  'yahoo.con': 'yahoo.com',
  'qq.con': 'qq.com',
  'qq.cm': 'qq.com',
  'qq.cn': 'qq.com',
  '163.con': '163.com',
  '163.cm': '163.com',
  '126.con': '126.com',
};

export const emailDomain: CleaningRule = {
  name: 'emailDomain',
  label: { en: 'Misspelt mail providers', zh: '邮箱域名拼写' },
  appliesTo: ({ type }) => type === 'emails',
  isUsual: ({ type }) => type === 'emails',
  clean(text) {
    const [local, domain, more] = text.split('@');
    if (!local || !domain || more !== undefined || freeMailDomains.has(domain.toLowerCase())) return null;
    const lower = domain.toLowerCase();
    const meant = Object.hasOwn(slips, lower) ? slips[lower] : closestWord(lower, known);
    if (meant === undefined) return null;
    return {
      value: `${local}@${meant}`,
      why: { en: `“${domain}” may be a slip of “${meant}”.`, zh: `“${domain}”可能是“${meant}”的误写。` },
    };
  },
};
