/** Names of companies and people as they are met in China and abroad; none is meant to be a real one. */
import type { Chance } from './chance.ts';

export interface City {
  readonly name: string;
  readonly province: string;
  readonly district: string;
  readonly areaCode: string;
  readonly lat: number;
  readonly lng: number;
}

function city(
  name: string,
  province: string,
  district: string,
  areaCode: string,
  lat: number,
  lng: number,
): City {
  return { name, province, district, areaCode, lat, lng };
}

export const cities: Readonly<Record<'east' | 'north', readonly City[]>> = {
  east: [
    city('上海', '上海市', '闵行区', '021', 31.11, 121.38),
    city('苏州', '江苏省', '工业园区', '0512', 31.3, 120.73),
    city('无锡', '江苏省', '新吴区', '0510', 31.5, 120.36),
    city('南京', '江苏省', '江宁区', '025', 31.95, 118.84),
    city('常州', '江苏省', '武进区', '0519', 31.7, 119.94),
    city('杭州', '浙江省', '余杭区', '0571', 30.42, 120.3),
    city('宁波', '浙江省', '北仑区', '0574', 29.9, 121.85),
    city('合肥', '安徽省', '蜀山区', '0551', 31.85, 117.26),
  ],
  north: [
    city('北京', '北京市', '亦庄', '010', 39.8, 116.5),
    city('天津', '天津市', '滨海新区', '022', 39.02, 117.7),
    city('济南', '山东省', '历下区', '0531', 36.67, 117.08),
    city('青岛', '山东省', '黄岛区', '0532', 35.96, 120.19),
    city('石家庄', '河北省', '裕华区', '0311', 38.01, 114.53),
    city('大连', '辽宁省', '金州区', '0411', 39.1, 121.72),
    city('沈阳', '辽宁省', '铁西区', '024', 41.8, 123.37),
    city('西安', '陕西省', '高新区', '029', 34.23, 108.88),
  ],
};

const first = '恒瑞华盛腾鼎泰宏远博凯锦汇联安信诚立鑫隆嘉禾瀚海启明晨光德威长青正阳天工'.match(/../g)!;
const second = ['达', '创', '盈', '科', '特', '邦', '迪', '源', '利', '通', '铭', '恩'];
const trades: Readonly<Record<string, readonly string[]>> = {
  manufacturing: ['精密机械', '数控装备', '汽车零部件', '模具制造', '轴承'],
  technology: ['智能科技', '电子科技', '光电技术'],
  energy: ['新能源', '电力设备', '储能科技'],
  medical: ['医疗器械', '生物科技'],
  logistics: ['供应链管理', '冷链物流'],
  construction: ['建设工程', '钢结构'],
  retail: ['食品', '纺织品'],
};
const forms = ['有限公司', '有限公司', '有限公司', '股份有限公司', '集团有限公司'];

export const industries = Object.keys(trades);

export function chineseCompany(chance: Chance, at: City, industry: string): string {
  const short = chance.pick(first) + (chance.happens(0.7) ? chance.pick(second) : '');
  return `${at.name}${short}${chance.pick(trades[industry] ?? trades.manufacturing!)}${chance.pick(forms)}`;
}

const stems =
  'North River,Alpine,Summit,Harbour,Vector,Blue Ridge,Meridian,Sterling,Orchid,Pacific,Keystone,Falcon,Lumen,Granite,Nova,Cedar,Atlas,Beacon,Crescent,Delta,Evergreen,Foxglove,Glenmore,Highland,Ironwood,Juniper,Kingfisher,Larkspur,Marlin,Oakhurst,Pinnacle,Quarry,Redstone,Silverline,Trident,Umber,Westgate,Yarrow,Zenith,Ashford'.split(
    ',',
  );
const works: Readonly<Record<string, readonly string[]>> = {
  manufacturing: ['Precision', 'Machining', 'Castings', 'Bearings'],
  technology: ['Systems', 'Electronics', 'Robotics'],
  energy: ['Power', 'Renewables', 'Grid'],
  medical: ['Medical', 'Biotech'],
  logistics: ['Logistics', 'Freight'],
  construction: ['Engineering', 'Structures'],
  retail: ['Foods', 'Textiles'],
};
interface Country {
  readonly city: string;
  readonly form: readonly string[];
  readonly lat: number;
  readonly lng: number;
}

export const countries: Readonly<Record<string, Country>> = {
  SG: { city: 'Singapore', form: ['Pte Ltd'], lat: 1.33, lng: 103.79 },
  MY: { city: 'Penang', form: ['Sdn Bhd'], lat: 5.35, lng: 100.4 },
  DE: { city: 'Stuttgart', form: ['GmbH', 'AG'], lat: 48.78, lng: 9.18 },
  GB: { city: 'Birmingham', form: ['Ltd', 'plc'], lat: 52.48, lng: -1.89 },
  US: { city: 'Cleveland', form: ['Inc.', 'LLC'], lat: 41.48, lng: -81.67 },
};

export function foreignCompany(chance: Chance, country: string, industry: string): string {
  const words = works[industry] ?? works.manufacturing!;
  const second = chance.happens(0.3) ? ` ${chance.pick(stems)}` : '';
  return `${chance.pick(stems)}${second} ${chance.pick(words)} ${chance.pick(countries[country]!.form)}`;
}

const surnames =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const given =
  '伟芳娜敏静强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰建国志文海燕晓东红梅丽俊峰春雨佳欣浩然思怡子涵雅婷宇航嘉豪梓萱';

export function chinesePerson(chance: Chance): string {
  const length = chance.happens(0.78) ? 2 : 1;
  return chance.pick([...surnames]) + Array.from({ length }, () => chance.pick([...given])).join('');
}

const forenames =
  'James,Mary,Wei Ling,Thomas,Lena,Marcus,Siti,Oliver,Emma,Rajesh,Sophie,Lukas,Hannah,David,Nur Aisyah,Peter,Julia,Kevin,Claire,Felix'.split(
    ',',
  );
const familyNames =
  'Tan,Smith,Müller,Rahman,Brown,Schneider,Lee,Wilson,Fischer,Ng,Taylor,Becker,Johnson,Wong,Hoffmann,Clark,Abdullah,Wright'.split(
    ',',
  );

export function foreignPerson(chance: Chance): string {
  return `${chance.pick(forenames)} ${chance.pick(familyNames)}`;
}
