/** Files as 纷享销客 (Excel and API) and 悟空CRM write them: Chinese labels, references by name, codes and times in the API. */
import { type Course, companies, contacts, deals, nameOf } from './company.ts';
import { type ExportFile, rowOf } from './exportFile.ts';

const stages: Readonly<Record<Course, string>> = {
  first: '验证客户',
  needs: '需求确定',
  proposal: '方案/报价',
  contract: '谈判审核',
  won: '谈判审核',
  lost: '方案/报价',
};
const statuses: Readonly<Record<Course, string>> = {
  first: '进行中',
  needs: '进行中',
  proposal: '进行中',
  contract: '进行中',
  won: '赢单',
  lost: '输单',
};

function file(
  name: string,
  headers: string,
  records: readonly Record<string, string | number>[],
): ExportFile {
  const names = headers.split(',');
  return { name, headers: names, rows: records.map((record) => rowOf(names, record)) };
}

const opportunities = deals.map((one) => ({
  商机名称: one.name,
  客户名称: one.company.name,
  商机金额: one.amount,
  商机阶段: stages[one.course],
  预计成交日期: one.close,
  负责人: nameOf(one.owner),
  创建时间: `${one.created} 09:30`,
}));

export const fxiaokeFiles: readonly ExportFile[] = [
  file(
    '客户_20260210.xlsx',
    '客户名称,客户级别,客户来源,成交状态,一级行业,电话,网址,国家,省,市,详细地址,备注,所属公海,负责人,负责人主属部门,相关团队,最后跟进时间,锁定状态,生命状态,创建人,创建时间,最后修改时间',
    [
      ...companies.map((one) => ({
        客户名称: one.name,
        客户级别: 'A（重点客户）',
        客户来源: '转介绍',
        成交状态: '已成交',
        一级行业: '制造业',
        电话: '021-62345678',
        市: one.city,
        负责人: nameOf(one.owner),
        锁定状态: '未锁定',
        生命状态: '正常',
        创建时间: '2025-03-01 09:30',
        最后修改时间: '2025-06-01 10:00',
      })),
      { 客户名称: '已作废的客户', 生命状态: '作废' },
    ],
  ),
  file(
    '联系人_20260210.xlsx',
    '姓名,客户名称,职务,手机,电话,邮件,生日,是否主联系人,负责人,生命状态,锁定状态',
    contacts.map((one) => ({
      姓名: nameOf(one),
      客户名称: one.company.name,
      手机: one.mobile.replaceAll(' ', ''),
      邮件: one.email,
      负责人: nameOf(one.owner),
      生命状态: '正常',
    })),
  ),
  file(
    '商机_20260210.xlsx',
    '商机名称,客户名称,商机金额,商机阶段,商机状态,赢率,预计成交日期,输单原因,负责人,生命状态,锁定状态,创建时间',
    opportunities.map((one, at) => ({ ...one, 商机状态: statuses[deals[at]!.course], 生命状态: '正常' })),
  ),
  file('销售记录_20260210.xlsx', '跟进内容,跟进类型,跟进时间,客户名称,负责人,生命状态,锁定状态', [
    {
      跟进内容: '客户对报价满意',
      跟进类型: '电话',
      跟进时间: '2026-01-05 15:00',
      客户名称: companies[2]!.name,
      生命状态: '正常',
    },
  ]),
];

/** The API's values: codes beside their words, lists as JSON, moments in milliseconds. */
export const fxiaokeApiFiles: readonly ExportFile[] = [
  file(
    'AccountObj.csv',
    '_id,name,object_describe_api_name,owner,owner__r,account_level,account_level__r,location,life_status,is_deleted,create_time,last_modified_time',
    companies.map((one) => ({
      _id: `5f${String(one.number).padStart(22, '0')}`,
      name: one.name,
      object_describe_api_name: 'AccountObj',
      owner: `["${1000 + one.owner.number}"]`,
      owner__r: nameOf(one.owner),
      account_level: '1',
      account_level__r: 'A（重点客户）',
      location: `121.47#%$31.23#%$${one.street.replaceAll('\n', ' ')}`,
      life_status: 'normal',
      is_deleted: 'false',
      create_time: Date.UTC(2025, 2, 1, 1, 30),
      last_modified_time: Date.UTC(2025, 5, 1, 2),
    })),
  ),
];

export const wukongFiles: readonly ExportFile[] = [
  file(
    '客户.xls',
    '客户名称,客户行业,客户级别,客户来源,手机,电话,网址,下次联系时间,成交状态,备注,负责人,创建时间,更新时间',
    companies.map((one) => ({
      客户名称: one.name,
      客户行业: 'IT/通信/电子/互联网',
      客户级别: 'B（普通客户）',
      客户来源: '促销活动',
      手机: '13800138000',
      下次联系时间: '2026-05-01 10:00:00',
      成交状态: '未成交',
      负责人: nameOf(one.owner),
      创建时间: '2025-03-01 09:30:00',
    })),
  ),
  file(
    '商机.xls',
    '商机名称,客户名称,商机金额,商机阶段,预计成交日期,下次联系时间,负责人,创建时间',
    opportunities.map((one, at) => ({
      ...one,
      商机阶段: deals[at]!.course === 'won' ? '赢单' : one.商机阶段,
    })),
  ),
  file('合同.xls', '合同编号,合同名称,客户名称,合同金额,下单时间,客户签约人,公司签约人,负责人,创建时间', [
    {
      合同编号: 'HT-001',
      合同名称: '年度采购',
      客户名称: companies[0]!.name,
      合同金额: 120000,
      下单时间: '2026-01-15 00:00:00',
      客户签约人: '王一',
      公司签约人: '张伟',
      负责人: '张伟',
    },
  ]),
];
