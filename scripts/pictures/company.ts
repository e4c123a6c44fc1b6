/** A small company as it lives in the pictures of the guides: people, customers, deals and talks. All names are invented. */

export const workspace = {
  name: '云岚传动',
  country: 'CN',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
} as const;

export const administrator = {
  name: '林薇',
  email: 'lin.wei@yunlan.example',
  password: 'orchid-lantern-72',
} as const;

export const colleagues = ['赵一鸣', '王雨桐', '许嘉', '周敏', 'Daniel Ortega', 'Priya Nair'] as const;

export interface Customer {
  readonly name: string;
  readonly otherName?: string;
  readonly level: 'A' | 'B' | 'C';
  readonly lifecycle: 'prospect' | 'qualified' | 'firstOrder' | 'repeat' | 'strategic';
  readonly industry: string;
  /** Index of the colleague who looks after it; absent: the administrator. */
  readonly owner?: number;
  /** Millions of the workspace currency a year. */
  readonly revenue: number;
  readonly employees: number;
  readonly city: readonly [country: string, province: string | null, city: string, street: string];
  readonly phone: string;
}

const cn = (province: string, city: string, street: string) => ['CN', province, city, street] as const;

export const customers: readonly Customer[] = [
  {
    name: '明川精密',
    otherName: 'Mingchuan Precision',
    level: 'A',
    lifecycle: 'repeat',
    industry: 'manufacturing',
    revenue: 620,
    employees: 860,
    city: cn('江苏', '苏州', '工业园区星澜路 18 号'),
    phone: '0512-6280 4417',
  },
  {
    name: 'Halden Marine Systems',
    level: 'A',
    lifecycle: 'strategic',
    industry: 'manufacturing',
    owner: 4,
    revenue: 1840,
    employees: 2300,
    city: ['NO', null, 'Halden', 'Havnegata 4'],
    phone: '+47 69 17 20 33',
  },
  {
    name: '汀兰医疗',
    otherName: 'Tinglan Medical',
    level: 'A',
    lifecycle: 'repeat',
    industry: 'medical',
    owner: 1,
    revenue: 480,
    employees: 640,
    city: cn('浙江', '杭州', '滨康路 308 号'),
    phone: '0571-8690 2251',
  },
  {
    name: '砺石电子',
    level: 'B',
    lifecycle: 'firstOrder',
    industry: 'technology',
    owner: 0,
    revenue: 310,
    employees: 420,
    city: cn('广东', '东莞', '松湖大道 66 号'),
    phone: '0769-2231 7780',
  },
  {
    name: 'Kestrel Packaging',
    level: 'B',
    lifecycle: 'repeat',
    industry: 'manufacturing',
    owner: 5,
    revenue: 275,
    employees: 510,
    city: ['GB', null, 'Leeds', '12 Wharf Street'],
    phone: '+44 113 496 0182',
  },
  {
    name: '太泓泵业',
    level: 'A',
    lifecycle: 'strategic',
    industry: 'manufacturing',
    owner: 2,
    revenue: 930,
    employees: 1450,
    city: cn('上海', '上海', '沪太路 5018 号'),
    phone: '021-5604 8821',
  },
  {
    name: '渤原化工设备',
    level: 'B',
    lifecycle: 'firstOrder',
    industry: 'energy',
    owner: 1,
    revenue: 410,
    employees: 700,
    city: cn('天津', '天津', '渤海二十六路 9 号'),
    phone: '022-6530 1194',
  },
  {
    name: 'Oakhurst Logistics',
    level: 'B',
    lifecycle: 'qualified',
    industry: 'logistics',
    owner: 4,
    revenue: 190,
    employees: 330,
    city: ['US', 'OH', 'Columbus', '401 Grange Avenue'],
    phone: '+1 614 555 0142',
  },
  {
    name: '楚云光电',
    level: 'A',
    lifecycle: 'firstOrder',
    industry: 'technology',
    owner: 2,
    revenue: 540,
    employees: 780,
    city: cn('湖北', '武汉', '光谷三路 77 号'),
    phone: '027-8718 5520',
  },
  {
    name: '澜湾冷链',
    level: 'C',
    lifecycle: 'qualified',
    industry: 'logistics',
    owner: 3,
    revenue: 120,
    employees: 260,
    city: cn('福建', '厦门', '港中路 1699 号'),
    phone: '0592-5623 018',
  },
  {
    name: 'Brightwater Foods',
    level: 'B',
    lifecycle: 'strategic',
    industry: 'retail',
    owner: 5,
    revenue: 860,
    employees: 1900,
    city: ['IE', null, 'Cork', '7 Quay Road'],
    phone: '+353 21 555 0117',
  },
  {
    name: '顺沅陶瓷',
    level: 'C',
    lifecycle: 'firstOrder',
    industry: 'construction',
    owner: 3,
    revenue: 95,
    employees: 310,
    city: cn('江西', '景德镇', '瓷都大道 520 号'),
    phone: '0798-8441 206',
  },
  {
    name: '沐晨生物',
    level: 'B',
    lifecycle: 'repeat',
    industry: 'medical',
    owner: 1,
    revenue: 230,
    employees: 290,
    city: cn('四川', '成都', '生物城中路 2 号'),
    phone: '028-8512 6640',
  },
  {
    name: 'Verano Textiles',
    level: 'C',
    lifecycle: 'prospect',
    industry: 'retail',
    owner: 4,
    revenue: 140,
    employees: 480,
    city: ['ES', null, 'Terrassa', 'Carrer del Vapor 21'],
    phone: '+34 937 55 01 28',
  },
  {
    name: '骊岳航材',
    level: 'A',
    lifecycle: 'repeat',
    industry: 'manufacturing',
    revenue: 710,
    employees: 930,
    city: cn('陕西', '西安', '航空四路 33 号'),
    phone: '029-8683 4412',
  },
  {
    name: '青穗农业',
    level: 'C',
    lifecycle: 'qualified',
    industry: 'other',
    owner: 3,
    revenue: 80,
    employees: 150,
    city: cn('山东', '潍坊', '北海路 8600 号'),
    phone: '0536-8793 305',
  },
  {
    name: '鹭台智造',
    level: 'C',
    lifecycle: 'firstOrder',
    industry: 'technology',
    owner: 2,
    revenue: 105,
    employees: 180,
    city: cn('福建', '厦门', '集美北大道 168 号'),
    phone: '0592-6689 712',
  },
  {
    name: 'Northgate Tooling',
    level: 'B',
    lifecycle: 'repeat',
    industry: 'manufacturing',
    owner: 5,
    revenue: 165,
    employees: 240,
    city: ['DE', null, 'Remscheid', 'Nordstraße 88'],
    phone: '+49 2191 555 014',
  },
];

/** Of the first customer: name, other name, job, role in the decision. */
export const contacts: readonly (readonly [string, string, string, string])[] = [
  ['沈国栋', 'Shen Guodong', '总经理', 'decides'],
  ['顾晓岚', 'Gu Xiaolan', '采购经理', 'buys'],
  ['梁伟', 'Liang Wei', '设备部主任', 'influences'],
];

export interface Deal {
  /** Index of the customer. */
  readonly customer: number;
  readonly name: string;
  readonly stage: 'firstContact' | 'needs' | 'proposal' | 'contract' | 'won' | 'lost';
  readonly amount: number;
  /** Days from today to its close date. */
  readonly closes: number;
  readonly next?: string;
}

export const deals: readonly Deal[] = [
  {
    customer: 0,
    name: '3 号线主轴改造',
    stage: 'proposal',
    amount: 1_860_000,
    closes: 26,
    next: '提交二轮报价',
  },
  { customer: 0, name: '2027 年度维保', stage: 'needs', amount: 620_000, closes: 58, next: '现场勘察' },
  {
    customer: 1,
    name: 'Winch drive renewal',
    stage: 'contract',
    amount: 1_965_000,
    closes: 12,
    next: 'Contract review',
  },
  { customer: 2, name: '洁净室输送线', stage: 'proposal', amount: 1_720_000, closes: 33, next: '方案评审会' },
  { customer: 3, name: '贴片线升级', stage: 'needs', amount: 1_340_000, closes: 47, next: '确认节拍要求' },
  {
    customer: 4,
    name: 'Carton line retrofit',
    stage: 'proposal',
    amount: 1_186_000,
    closes: 21,
    next: 'Send revised quote',
  },
  { customer: 5, name: '测试台伺服改造', stage: 'contract', amount: 968_000, closes: 9, next: '合同用印' },
  { customer: 6, name: '反应釜驱动', stage: 'needs', amount: 912_000, closes: 40 },
  {
    customer: 7,
    name: 'Sorter pilot',
    stage: 'firstContact',
    amount: 780_000,
    closes: 75,
    next: 'Discovery call',
  },
  { customer: 8, name: '晶圆搬运模组', stage: 'proposal', amount: 645_000, closes: 18, next: '样机演示' },
  { customer: 9, name: '冷库提升机', stage: 'firstContact', amount: 512_000, closes: 82, next: '首次拜访' },
  {
    customer: 10,
    name: 'Bottling line drives',
    stage: 'needs',
    amount: 486_000,
    closes: 52,
    next: 'Site visit',
  },
  { customer: 11, name: '窑车牵引', stage: 'firstContact', amount: 340_000, closes: 90, next: '寄送样册' },
  { customer: 12, name: '发酵罐搅拌', stage: 'needs', amount: 298_000, closes: 44, next: '技术交流' },
  {
    customer: 14,
    name: '机匣加工单元',
    stage: 'contract',
    amount: 1_240_000,
    closes: 15,
    next: '预付款确认',
  },
  {
    customer: 17,
    name: 'Spindle service plan',
    stage: 'proposal',
    amount: 168_500,
    closes: 30,
    next: 'Price approval',
  },
  { customer: 0, name: '2 号线伺服', stage: 'won', amount: 1_420_000, closes: -34 },
  { customer: 1, name: 'Deck crane gearboxes', stage: 'won', amount: 2_310_000, closes: -61 },
  { customer: 2, name: '包装段改造', stage: 'won', amount: 860_000, closes: -12 },
  { customer: 5, name: '泵站群控', stage: 'won', amount: 1_780_000, closes: -128 },
  { customer: 8, name: '检测台', stage: 'won', amount: 540_000, closes: -156 },
  { customer: 10, name: 'Palletiser', stage: 'won', amount: 1_130_000, closes: -204 },
  { customer: 12, name: '灌装线', stage: 'won', amount: 690_000, closes: -233 },
  { customer: 14, name: '工装夹具', stage: 'won', amount: 930_000, closes: -95 },
  { customer: 17, name: 'Tool magazine', stage: 'won', amount: 410_000, closes: -281 },
  { customer: 4, name: 'Glue station', stage: 'won', amount: 520_000, closes: -300 },
  { customer: 13, name: 'Loom drives', stage: 'lost', amount: 380_000, closes: -70 },
  { customer: 15, name: '分选线', stage: 'lost', amount: 260_000, closes: -40 },
  { customer: 16, name: '装配岛', stage: 'lost', amount: 470_000, closes: -190 },
];

/** At the first customer: kind, subject, what was said, hours ago. */
export const talks: readonly (readonly [string, string, string, number])[] = [
  ['call', '价格认可，要求 1 月 20 日前交货', '顾晓岚：价格可以接受，交期要赶在春节前。', 3],
  ['visit', '3 号线现场勘察', '主轴跳动 0.06 mm，建议连同轴承一起更换。', 27],
  ['mail', '二轮报价已发送', '含两年质保与一次免费回访。', 75],
  ['meeting', '年度维保沟通会', '希望备件按季度结算。', 170],
];

/** What the administrator has to do: subject, index of the customer, days from today. */
export const tasks: readonly (readonly [string, number, number])[] = [
  ['给明川精密发送二轮报价', 0, 0],
  ['骊岳航材预付款跟进', 14, 0],
  ['准备洁净室方案评审', 2, 1],
  ['Contract review with Halden', 1, 2],
];

/** The file of the import's picture: a few rows as another system writes them. */
export const importFile = {
  name: 'customers.csv',
  text: [
    'Customer,Industry,Employees,Annual revenue,City,Telephone,Level',
    '云麓轴承,制造,320,96000000,长沙,0731-8290 4471,B',
    'Fjordkraft Hydraulics,Manufacturing,540,210000000,Bergen,+47 55 17 20 90,A',
    '映川软件,软件,180,43000000,南京,025-8471 2206,C',
    'Larkfield Dairy,Retail,760,330000000,Exeter,+44 1392 496 118,B',
    '栖霞印务,服务,95,18000000,青岛,0532-8277 613,C',
  ].join('\n'),
} as const;
