/** Finds the Chinese divisions that a text begins with, by full name and by the short one that people use. */
import {
  type Division,
  type DivisionLevel,
  type DivisionMatch,
  type Divisions,
  isNoPlace,
} from '../../../shared/cleaning/divisions.ts';
import { mainland, withoutCodes } from './divisionsOfChina.ts';

const peoples =
  '壮|回|维吾尔|朝鲜|土家|苗|藏|彝|羌|布依|侗|哈尼|傣|白|景颇|傈僳|蒙古|哈萨克|柯尔克孜|满|瑶|黎|锡伯|仡佬|水|畲|拉祜|佤|纳西|达斡尔|鄂温克|鄂伦春|土|东乡|保安|撒拉|裕固|塔吉克|毛南|仫佬|独龙|怒|普米|布朗|各';
/** What falls away in a short name: 广西壮族自治区 is 广西, 延边朝鲜族自治州 is 延边, 内蒙古自治区 is 内蒙古. */
const endings = new RegExp(
  `(?:特别行政区|(?:(?:${peoples})族)*(?:维吾尔)?自治区|(?:(?:${peoples})族?)*自治[州县旗]|地区|林区|盟|省|市|区|县|旗)$`,
);

interface Named {
  readonly name: string;
  readonly division: Division;
  readonly isShort: boolean;
}

/** Both begin to be looked for when the first address is cleaned. */
let index: ReadonlyMap<string, readonly Named[]> | undefined;

export const chinaDivisions: Divisions = {
  startingWith(text) {
    index ??= indexed(allDivisions());
    const found: DivisionMatch[] = [];
    for (const { name, division, isShort } of index.get(text.slice(0, 2)) ?? [])
      if (text.startsWith(name)) found.push({ division, length: name.length, isShort });
    return found;
  },
};

export function allDivisions(): readonly Division[] {
  return [
    ...mainland.flatMap((line) => divisionsOf(line, true)),
    ...withoutCodes.flatMap((line) => divisionsOf(line, false)),
  ];
}

function divisionsOf(line: string, isCoded: boolean): Division[] {
  const [own = '', ...cities] = line.split('|');
  const province = division(own, isCoded, null, 1);
  return [
    province,
    ...cities.flatMap((each) => {
      const [name = '', counties = ''] = each.split(':');
      const city = division(name, isCoded, province, 2);
      const names = counties.split(',').filter((one) => one !== '');
      return [city, ...names.map((one) => division(one, isCoded, city, 3))];
    }),
  ];
}

function division(text: string, isCoded: boolean, parent: Division | null, level: DivisionLevel): Division {
  if (!isCoded) return { code: null, name: text, level, parent };
  const above = parent?.code?.slice(0, (level - 1) * 2) ?? '';
  return { code: (above + text.slice(0, 2)).padEnd(6, '0'), name: text.slice(2), level, parent };
}

/** By the first two characters; longer names first, so that 吉林市 is met before 吉林. */
function indexed(divisions: readonly Division[]): Map<string, Named[]> {
  const byStart = new Map<string, Named[]>();
  for (const each of divisions) {
    if (isNoPlace(each)) continue;
    const short = each.name.replace(endings, '');
    const names: Named[] = [{ name: each.name, division: each, isShort: false }];
    if (short.length > 1 && short !== each.name) names.push({ name: short, division: each, isShort: true });
    for (const named of names) {
      const start = named.name.slice(0, 2);
      byStart.set(start, [...(byStart.get(start) ?? []), named]);
    }
  }
  for (const list of byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
  return byStart;
}
