/** Phone numbers in one form: E.164 with the extension behind it; several in one cell apart. */
import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';
import type { CleaningEnv, CleaningRule, Finding } from './rule.ts';

const canonical = /^\+[1-9]\d{6,14}(?: ext\. \d{1,7})?$/;
const label = /^(?:tel|phone|mobile|cell|fax|work|home|电话|手机|办公|传真|座机|联系电话|t|m|p)\s*[.:：]\s*/i;
const extension = /\s*(?:转分机|转|分机号?|ext(?:ension)?\.?|x|#)\s*[:：]?\s*(\d{1,7})$/i;

export const phones: CleaningRule = {
  name: 'phones',
  label: { en: 'Phone numbers in international form', zh: '电话号码统一为国际格式' },
  isCosmetic: true,
  appliesTo: ({ type }) => type === 'phones',
  isUsual: ({ type }) => type === 'phones',
  clean(text, _field, env) {
    const plain = text.normalize('NFKC').trim();
    if (canonical.test(plain)) return canonical.test(text) ? null : internationally(text, plain);
    const several = numbersIn(plain);
    const read = several.map((one) => international(one, env));
    if (read.every((one) => one !== null)) return internationally(text, read.join('; '));
    return several.length > 1 ? null : notDialled(plain);
  },
};

function internationally(text: string, value: string): Finding | null {
  if (value === text) return null;
  return {
    value,
    why: { en: 'Written so that every phone can dial it.', zh: '统一为可直接拨打的国际格式。' },
  };
}

/** Short numbers (95588, 110) and inner ones stay as they are. */
function notDialled(text: string): Finding | null {
  const digits = text.replace(/\D/g, '').length;
  if (digits < 7) return null;
  return {
    value: null,
    why: { en: 'No phone number of its country has this form.', zh: '不符合任何有效电话号码的格式。' },
  };
}

/** Apart where each part is long enough to be a number: `010-62345678/79` is one number and something else. */
function numbersIn(text: string): string[] {
  const parts = text
    .split(/[;；,，、\n|/]|\s+(?:or|或)\s+|或|(?<=\d{7})\s+(?=\+?\d{7})/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => part.replace(/\D/g, '').length >= 7) ? parts : [text];
}

function international(text: string, env: CleaningEnv): string | null {
  // A spreadsheet made a number of it.
  let plain = text
    .replace(/^['’]/, '')
    .replace(/^(\d{7,15})\.0$/, '$1')
    .replace(label, '');
  const inner = extension.exec(plain)?.[1];
  if (inner !== undefined) plain = plain.replace(extension, '');
  if (!/^[+(（]?[\d\s().（）·－–—-]+$/.test(plain)) return null;
  const home: CountryCode | undefined = isSupportedCountry(env.country) ? env.country : undefined;
  const parsed = parsePhoneNumber(plain, { ...(home ? { defaultCountry: home } : {}), extract: false });
  if (!parsed?.isValid()) return null;
  const value = `${parsed.number}${inner === undefined ? '' : ` ext. ${inner}`}`;
  return canonical.test(value) ? value : null;
}
