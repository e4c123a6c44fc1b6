/** E-mail addresses: spaces, full-width signs, `mailto:`, case. */
import { type CleaningRule, changed } from './rule.ts';

export const emails: CleaningRule = {
  name: 'emails',
  label: { en: 'Signs and case of e-mail addresses', zh: '邮箱地址的符号与大小写' },
  appliesTo: ({ type }) => type === 'emails',
  isUsual: ({ type }) => type === 'emails',
  clean(text) {
    let value = text
      .replace(/＠/g, '@')
      .replace(/[。．｡]/g, '.')
      .replace(/^\s*(?:mail\s?to|e-?mail|邮箱|电子邮件|邮件)\s*[:：]\s*/i, '');
    // Only where it is an address anyhow: `a at b` may be a sentence.
    const bare = value.replace(/\s+/g, '').replace(/^[<"'(（]+|[>"')）.,;，；、]+$/g, '');
    const isAddress = /^[^@<>]+@[^@<>]+\.[^@<>.]+$/.test(bare);
    if (isAddress && !/<.*>/.test(value)) value = bare.toLowerCase();
    return changed(
      text,
      isAddress ? value : text,
      'The address is written in its usual way.',
      '统一邮箱地址的写法。',
    );
  },
};
