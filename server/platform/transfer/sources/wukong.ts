/** 悟空CRM: Excel exports with Chinese labels, every reference by name. */
import { addressColumns } from './addressColumns.ts';
import {
  column,
  type KindDeclaration,
  leftWhy,
  nameOf,
  type SourceDeclaration,
} from './sourceDeclaration.ts';

const owner = [nameOf(['负责人', '创建人'], 'owner')];
const toAccount = nameOf(['客户名称', '客户'], 'account');
const postal = addressColumns('address', {
  province: ['省', '省份'],
  city: ['市', '城市'],
  district: ['区', '区县'],
  street: ['详细地址', '地址'],
});

const stamps = [
  column('创建时间', 'createdAt'),
  nameOf('创建人', 'createdBy'),
  column(['更新时间', '最后修改时间'], 'updatedAt'),
];

const kinds: readonly KindDeclaration[] = [
  {
    kind: '合同',
    object: 'contract',
    needs: [['合同编号', '合同名称'], '合同金额'],
    files: ['合同', 'contract'],
    columns: [
      column('合同名称', 'name'),
      column('合同编号', 'number'),
      column('合同编号', 'sourceId'),
      toAccount,
      nameOf(['商机名称', '商机'], 'opportunity'),
      column('合同金额', 'amount'),
      column('下单时间', 'signedOn'),
      column(['合同开始时间', '开始时间'], 'startOn'),
      column(['合同结束时间', '结束时间'], 'endOn'),
      column('客户签约人', 'signedBy'),
      column('公司签约人', 'signedForUs'),
      column('备注', 'description'),
      ...owner,
    ],
  },
  {
    kind: '回款',
    object: 'receipt',
    needs: ['回款编号', ['回款金额', '回款日期']],
    files: ['回款', 'receivables'],
    columns: [
      column('回款编号', 'name'),
      column('回款编号', 'sourceId'),
      toAccount,
      nameOf(['合同编号', '合同名称'], 'contract'),
      column('期数', 'instalment'),
      column('回款日期', 'receivedOn'),
      column('回款方式', 'method'),
      column('回款金额', 'amount'),
      column('备注', 'description'),
      ...owner,
    ],
  },
  {
    kind: '商机',
    object: 'opportunity',
    needs: ['商机名称', ['商机金额', '商机阶段', '预计成交日期']],
    files: ['商机', 'business'],
    columns: [
      column('商机名称', 'name'),
      toAccount,
      column(['商机状态', '状态'], 'stage', { join: { headers: ['商机阶段'], by: 'closed' } }),
      column('商机阶段', 'stage'),
      column('商机金额', 'amount'),
      column(['赢率', '商机赢率'], 'probability'),
      column('预计成交日期', 'closeDate'),
      column('创建时间', 'openedOn'),
      column('下次联系时间', 'nextStepOn'),
      column('备注', 'description'),
      ...owner,
    ],
  },
  {
    kind: '线索',
    object: 'lead',
    needs: ['线索名称', ['手机', '电话', '线索来源', '客户行业', '下次联系时间']],
    files: ['线索', 'leads'],
    columns: [
      column('线索名称', 'name'),
      column(['公司', '公司名称'], 'company'),
      column(['线索来源', '客户来源'], 'leadSource'),
      column('客户行业', 'industry'),
      column('客户级别', 'level'),
      column('手机', 'phones', { label: 'mobile' }),
      column('电话', 'phones', { label: 'work' }),
      column('邮箱', 'emails'),
      ...postal,
      column('备注', 'description'),
      ...owner,
    ],
  },
  {
    kind: '联系人',
    object: 'contact',
    needs: [
      ['姓名', '联系人姓名'],
      ['客户名称', '客户'],
      ['是否关键决策人', '职务', '手机', '下次联系时间'],
    ],
    files: ['联系人', 'contacts'],
    columns: [
      column(['姓名', '联系人姓名'], 'name'),
      toAccount,
      column('职务', 'jobTitle'),
      column('是否关键决策人', 'decisionMaker'),
      column('手机', 'phones', { label: 'mobile' }),
      column('电话', 'phones', { label: 'work' }),
      column('邮箱', 'emails'),
      ...postal,
      column('备注', 'description'),
      ...owner,
    ],
  },
  {
    kind: '产品',
    object: 'product',
    needs: ['产品名称', ['产品编码', '产品类别', '价格', '是否上下架']],
    files: ['产品', 'product'],
    columns: [
      column('产品名称', 'name'),
      column('产品编码', 'code'),
      column(['产品类别', '产品类型'], 'series'),
      column('价格', 'price'),
      column(['产品单位', '单位'], 'unit'),
      column('是否上下架', 'active', { values: { 上架: 'true', 下架: 'false' } }),
      column('产品描述', 'description'),
    ],
  },
  {
    kind: '跟进记录',
    object: 'activity',
    needs: [
      ['跟进内容', '沟通内容'],
      ['跟进方式', '跟进时间', '所属客户'],
    ],
    files: ['跟进', 'record'],
    columns: [
      column(['跟进内容', '沟通内容'], 'body'),
      column(['跟进方式', '记录类型'], 'kind'),
      column(['跟进时间', '创建时间'], 'occurredAt'),
      nameOf(['所属客户', '客户名称'], 'regarding', {
        join: { headers: [], by: 'first', types: ['account'] },
        objects: { 'account:': 'account' },
      }),
      nameOf(['跟进人', '创建人'], 'owner'),
    ],
  },
  {
    kind: '客户',
    object: 'account',
    needs: ['客户名称', ['客户级别', '客户行业', '客户来源', '下次联系时间', '成交状态']],
    files: ['客户', 'customer'],
    columns: [
      column('客户名称', 'name'),
      column('客户行业', 'industry'),
      column('客户级别', 'level'),
      column('客户来源', 'leadSource'),
      column('成交状态', 'lifecycle'),
      column('电话', 'phones', { label: 'work' }),
      column('手机', 'phones', { label: 'mobile' }),
      column('邮箱', 'emails'),
      column('网址', 'website'),
      ...postal,
      column('备注', 'description'),
      ...owner,
    ],
  },
];

export const wukong: SourceDeclaration = {
  name: 'wukong',
  label: { en: 'Wukong CRM', zh: '悟空CRM' },
  timeZone: 'Asia/Shanghai',
  signs: [
    {
      weight: 0.93,
      headers: [
        '下次联系时间',
        '客户签约人',
        '公司签约人',
        '期数',
        '距进入公海天数',
        '是否关键决策人',
        '客户行业',
      ],
      most: 2,
    },
    { weight: 0.85, headers: ['回款编号', '期数'] },
    {
      weight: 0.8,
      headers: [
        '下次联系时间',
        '客户行业',
        '客户签约人',
        '公司签约人',
        '距进入公海天数',
        '首要联系人',
        '是否上下架',
      ],
      most: 1,
    },
    { weight: 0.6, headers: ['商机名称', '商机金额', '预计成交日期'] },
  ],
  left: [
    {
      headers: ['距进入公海天数', '最后跟进时间', '最后跟进记录', '已收款金额', '未收款金额'],
      why: leftWhy.workedOut,
    },
  ],
  stamps,
  kinds,
};
