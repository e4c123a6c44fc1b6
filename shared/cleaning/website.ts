/** Web addresses: signs that a Chinese keyboard makes, case of the host, and slips in the scheme. */
import { type CleaningRule, changed } from './rule.ts';

export const website: CleaningRule = {
  name: 'website',
  label: { en: 'Web addresses', zh: '网址写法' },
  isCosmetic: true,
  appliesTo: ({ type }) => type === 'url',
  isUsual: ({ type }) => type === 'url',
  clean(text) {
    const value = text
      .replace(/[。．｡]/g, '.')
      .replace(/：/g, ':')
      .replace(/\\/g, '/')
      .replace(/\s+/g, '')
      .replace(
        /^(https?)(?::?\/{1,3}|;\/{2,3}|:)(?!\/)/i,
        (_, scheme: string) => `${scheme.toLowerCase()}://`,
      )
      .replace(/[,;，；、.]+$/, '')
      .replace(
        /^((?:https?:\/\/)?)([^/?#]+)/i,
        (_, scheme: string, host: string) => scheme + host.toLowerCase(),
      );
    return changed(text, value, 'The web address is written in its usual way.', '统一网址的写法。');
  },
};
