/** Addresses in China: full names of province, city and district, what is missing above them, and the code. */
import type { AddressValue } from '../fields/address.ts';
import type { Label } from '../labels.ts';
import { readChineseAddress } from './chineseAddress.ts';
import { type Division, type Divisions, isNoPlace, lineOf } from './divisions.ts';
import type { CleaningRule } from './rule.ts';
import { hasHan } from './scripts.ts';

/** Works on the whole address: see cleanAddress. */
export const address: CleaningRule = {
  name: 'address',
  label: {
    en: 'Province, city and district of Chinese addresses',
    zh: '中国地址的省、市、区及区划代码',
  },
  appliesTo: ({ type }) => type === 'address',
  isUsual: ({ type }) => type === 'address',
};

export interface AddressFinding {
  readonly value: AddressValue | null;
  readonly why: Label;
}

const postal = /(?:[,，\s]*(?:邮编|邮政编码)?[:：\s]*)(?<!\d)(\d{6})(?!\d)[)）\s]*$/;

/** What one reading leaves may be read once more: a code that is said twice, a district behind a repeated city. */
const mostReadings = 8;

/** Null where nothing is to be said; the value is null where the parts contradict each other. */
export function cleanAddress(value: AddressValue, divisions: Divisions): AddressFinding | null {
  let found = readOnce(value, divisions);
  for (let reading = 1; reading < mostReadings && found?.value; reading++) {
    const next = readOnce(found.value, divisions);
    if (!next?.value) break;
    found = next;
  }
  return found;
}

function readOnce(value: AddressValue, divisions: Divisions): AddressFinding | null {
  if (value.country !== undefined && value.country !== 'CN') return null;
  const { province = '', city = '', district = '', street = '' } = value;
  const named = [province, city, district].filter((part, at, all) => part !== '' && part !== all[at - 1]);
  const text = [...named, street].join('');
  if (!hasHan(text)) return null;
  const read = readChineseAddress(text, divisions);
  if (read === null) return null;
  const parts = partsOf(read.division);
  if (contradicts(value, parts)) {
    return {
      value: null,
      why: {
        en: 'Province, city and district do not belong together.',
        zh: '省、市、区之间互不隶属，请核对。',
      },
    };
  }
  const [rest, code] = takePostalCode(read.rest, value.postalCode);
  const next: AddressValue = {
    ...value,
    country: 'CN',
    ...parts,
    ...(code === undefined ? {} : { postalCode: code }),
    street: rest,
  };
  return finding(value, next);
}

function finding(value: AddressValue, next: AddressValue): AddressFinding | null {
  const clean: Record<string, string> = {};
  for (const [part, text] of Object.entries(next)) if (text !== '') clean[part] = text;
  const parts = new Set([...Object.keys(value), ...Object.keys(clean)]) as Set<keyof AddressValue>;
  if ([...parts].every((part) => (value[part] ?? '') === (clean[part] ?? ''))) return null;
  return {
    value: clean,
    why: {
      en: 'Taken apart into province, city, district and street.',
      zh: '已拆分为省、市、区和详细地址。',
    },
  };
}

function partsOf(division: Division): AddressValue {
  const [province, second, third] = lineOf(division);
  const city = second && (isNoPlace(second) ? undefined : second.name);
  const isMunicipality = province!.name.endsWith('市');
  // 仙桃市 lies right below its province and is what people call the city.
  const countyCity = second !== undefined && city === undefined && !isMunicipality ? third?.name : undefined;
  const district = countyCity === undefined ? third?.name : undefined;
  const cityName = isMunicipality ? province!.name : (city ?? countyCity);
  const { code } = division;
  return {
    province: province!.name,
    ...(cityName === undefined ? {} : { city: cityName }),
    ...(district === undefined ? {} : { district }),
    ...(code === null ? {} : { code }),
  };
}

/** What was said in its own part must be what we found, or a shorter way of saying it. */
function contradicts(value: AddressValue, found: AddressValue): boolean {
  return (['province', 'city', 'district'] as const).some((part) => {
    const said = value[part];
    if (said === undefined || said === '') return false;
    const all = [found.province, found.city, found.district].filter((one) => one !== undefined);
    return !all.some((name) => name.startsWith(said.replace(/[省市区县]$/, '')) || said.includes(name));
  });
}

function takePostalCode(rest: string, known: string | undefined): readonly [string, string | undefined] {
  const trimmed = rest.trim();
  const code = postal.exec(trimmed)?.[1];
  if (code === undefined || (known !== undefined && known !== code)) return [trimmed, known];
  return [trimmed.replace(postal, '').trim(), code];
}
