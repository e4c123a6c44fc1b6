/** Who plays in the demo company: its departments, its people, its products. */
import type { Label } from '../../../shared/labels.ts';

export const departments = ['east', 'north', 'overseas'] as const;
export type DepartmentKey = (typeof departments)[number];

export const departmentNames: Readonly<Record<DepartmentKey, Label>> = {
  east: { zh: '华东销售部', en: 'East China sales' },
  north: { zh: '华北销售部', en: 'North China sales' },
  overseas: { zh: '海外业务部', en: 'Overseas business' },
};

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly jobTitle: Label;
  readonly department: DepartmentKey | null;
  readonly role: 'manager' | 'member';
  /** Key of the manager. */
  readonly manager: string | null;
  /** Chance to win against that of the others; 0 for those who do not sell. */
  readonly skill: number;
  /** Part of the department's customers, by their worth. */
  readonly load: number;
}

const seller: Label = { zh: '销售经理', en: 'Account executive' };
const lead: Label = { zh: '部门总监', en: 'Head of department' };

function sells(key: string, name: string, department: DepartmentKey, skill: number, load: number): Person {
  return {
    key,
    name,
    jobTitle: seller,
    department,
    role: 'member',
    manager: `${department}Head`,
    skill,
    load,
  };
}

function heads(department: DepartmentKey, name: string): Person {
  return {
    ...{ key: `${department}Head`, name, jobTitle: lead, department, role: 'manager', manager: 'director' },
    ...{ skill: 0, load: 0 },
  };
}

/** Sold to the largest customers of the east until she left. */
export const leaver = 'zhouMin';
/** Took her customers over, eleven weeks later. */
export const successor = 'xuHang';

export const people: readonly Person[] = [
  {
    key: 'director',
    name: '陈立群',
    jobTitle: { zh: '销售副总', en: 'Sales director' },
    department: null,
    role: 'manager',
    manager: null,
    skill: 0,
    load: 0,
  },
  heads('east', '王思远'),
  sells(leaver, '周敏', 'east', 1.25, 7),
  sells('liuChang', '刘畅', 'east', 1, 2),
  sells('sunYue', '孙悦', 'east', 0.9, 1.5),
  sells(successor, '许航', 'east', 1.05, 0.6),
  heads('north', '李国栋'),
  sells('zhaoLei', '赵磊', 'north', 1.1, 3),
  sells('heJing', '何静', 'north', 1, 2),
  sells('maTao', '马涛', 'north', 0.8, 1),
  heads('overseas', 'Grace Lim'),
  sells('danielKoh', 'Daniel Koh', 'overseas', 1.05, 2),
  sells('annaWeber', 'Anna Weber', 'overseas', 0.95, 1.5),
];

export interface DemoProduct {
  readonly code: string;
  readonly name: Label;
  readonly series: Label;
  /** Yuan. */
  readonly price: number;
  readonly unit: Label;
  /** How often it is the main product of a deal. */
  readonly weight: number;
}

const piece: Label = { zh: '台', en: 'piece' };
const year: Label = { zh: '年', en: 'year' };
const sensors: Label = { zh: '智能传感', en: 'Sensing' };
const edge: Label = { zh: '边缘采集', en: 'Edge' };
const cloud: Label = { zh: '云平台', en: 'Cloud' };
const service: Label = { zh: '服务', en: 'Services' };

export const products: readonly DemoProduct[] = [
  {
    code: 'VS-100',
    name: { zh: '振动传感器 VS-100', en: 'Vibration sensor VS-100' },
    series: sensors,
    price: 1_280,
    unit: piece,
    weight: 5,
  },
  {
    code: 'TS-20',
    name: { zh: '温湿度传感器 TS-20', en: 'Climate sensor TS-20' },
    series: sensors,
    price: 460,
    unit: piece,
    weight: 4,
  },
  {
    code: 'EG-8',
    name: { zh: '边缘网关 EG-8', en: 'Edge gateway EG-8' },
    series: edge,
    price: 6_900,
    unit: piece,
    weight: 5,
  },
  {
    code: 'EG-16',
    name: { zh: '边缘网关 EG-16 Pro', en: 'Edge gateway EG-16 Pro' },
    series: edge,
    price: 12_800,
    unit: piece,
    weight: 3,
  },
  {
    code: 'PM-CLOUD',
    name: { zh: '设备预测维护云平台', en: 'Predictive maintenance cloud' },
    series: cloud,
    price: 88_000,
    unit: year,
    weight: 4,
  },
  {
    code: 'OEE',
    name: { zh: '产线效率看板', en: 'Line efficiency board' },
    series: cloud,
    price: 36_000,
    unit: year,
    weight: 3,
  },
  {
    code: 'ONSITE',
    name: { zh: '现场实施服务', en: 'On-site implementation' },
    series: service,
    price: 24_000,
    unit: { zh: '次', en: 'visit' },
    weight: 1,
  },
  {
    code: 'CARE',
    name: { zh: '年度维保服务', en: 'Yearly care' },
    series: service,
    price: 18_000,
    unit: year,
    weight: 2,
  },
];
