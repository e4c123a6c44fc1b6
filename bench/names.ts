/** Invented names in both languages, the same for the same number. */

const cities = [
  '北京',
  '上海',
  '苏州',
  '深圳',
  '杭州',
  '成都',
  '武汉',
  '广州',
  '南京',
  '青岛',
  '西安',
  '厦门',
];
const marks =
  '明川砺石汀兰太泓渤原楚云澜湾顺沅沐晨骊岳青穗鹭台皖屏华锐恒远瑞丰鼎盛博远嘉禾中科金泰宏图海纳百川天工';
const trades = [
  '科技',
  '精密',
  '医疗',
  '电子',
  '泵业',
  '化工设备',
  '光电',
  '冷链',
  '陶瓷',
  '生物',
  '航材',
  '农业',
  '贸易',
  '软件',
];
const forms = ['有限公司', '股份有限公司', '有限责任公司'];
const latin = [
  'Halden',
  'Kestrel',
  'Oakhurst',
  'Brightwater',
  'Verano',
  'Northgate',
  'Tamsin',
  'Penrose',
  'Lumatec',
  'Dravon',
];
const latinTrades = [
  'Marine Systems',
  'Packaging',
  'Logistics',
  'Foods',
  'Textiles',
  'Tooling',
  'Energy',
  'Bottling',
  'Robotics',
];
const latinForms = ['Ltd', 'Inc', 'GmbH', 'Co'];
const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗';
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文博雅婷思远子涵';

function pick<Item>(list: readonly Item[] | string, n: number): Item | string {
  return list[((n % list.length) + list.length) % list.length]!;
}

/** Mixes all bits of `n` (the finaliser of MurmurHash3), so that neighbours differ and no two salts go together. */
export function mix(n: number, salt: number): number {
  let hash = n ^ Math.imul(salt, 0x9e3779b9);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function companyName(n: number): string {
  if (mix(n, 1) % 4 === 0) {
    return `${pick(latin, mix(n, 2))} ${pick(latinTrades, mix(n, 3))} ${n} ${pick(latinForms, mix(n, 4))}`;
  }
  const mark = `${pick(marks, mix(n, 5))}${pick(marks, mix(n, 6))}`;
  return `${pick(cities, mix(n, 7))}${mark}${pick(trades, mix(n, 8))}${pick(forms, mix(n, 9))}`;
}

export function personName(n: number): string {
  const second = mix(n, 12) % 3 === 0 ? '' : pick(given, mix(n, 11));
  return `${pick(surnames, mix(n, 10))}${pick(given, mix(n, 13))}${second}`;
}

export function phone(n: number): string {
  return `+861${3 + (mix(n, 14) % 7)}${String(mix(n, 15) % 1e9).padStart(9, '0')}`;
}
