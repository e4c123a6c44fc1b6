/** Objects that other systems have and we may not: what a custom object that takes their rows is called and holds. */
import type { FieldTypeName } from '../../../../shared/metadata.ts';

export interface OtherField {
  readonly type: FieldTypeName;
  readonly en: string;
  readonly zh: string;
  /** Of a lookup: name of the object. */
  readonly target?: string;
}

export interface OtherObject {
  readonly plural: string;
  readonly en: string;
  readonly zh: string;
  readonly plurals: string;
  readonly icon: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly fields: Readonly<Record<string, OtherField>>;
}

const field = (type: FieldTypeName, en: string, zh: string, target?: string): OtherField => ({
  type,
  en,
  zh,
  ...(target === undefined ? {} : { target }),
});

const account = field('lookup', 'Account', '客户', 'account');
const contact = field('lookup', 'Contact', '联系人', 'contact');
const opportunity = field('lookup', 'Opportunity', '商机', 'opportunity');
const product = field('lookup', 'Product', '产品', 'product');
const amount = field('money', 'Amount', '金额');
const status = field('select', 'Status', '状态');
const description = field('longText', 'Description', '描述');
const quantity = field('number', 'Quantity', '数量');
const unitPrice = field('money', 'Unit price', '单价');

/** By name, as our own objects would be called. */
export const otherObjects: Readonly<Record<string, OtherObject>> = {
  lead: {
    plural: 'leads',
    en: 'Lead',
    plurals: 'Leads',
    zh: '线索',
    icon: 'user-plus',
    title: { en: 'Name', zh: '姓名' },
    fields: {
      company: field('text', 'Company', '公司'),
      status,
      leadSource: field('select', 'Lead source', '线索来源'),
      jobTitle: field('text', 'Job title', '职务'),
      phones: field('phones', 'Phones', '电话'),
      emails: field('emails', 'E-mails', '邮箱'),
      website: field('url', 'Website', '网站'),
      industry: field('select', 'Industry', '行业'),
      level: field('select', 'Rating', '热度'),
      annualRevenue: field('money', 'Annual revenue', '年营收'),
      employees: field('integer', 'Employees', '员工数'),
      amount,
      address: field('address', 'Address', '地址'),
      description,
      account,
      contact,
      opportunity,
    },
  },
  ticket: {
    plural: 'tickets',
    en: 'Ticket',
    plurals: 'Tickets',
    zh: '工单',
    icon: 'ticket',
    title: { en: 'Subject', zh: '主题' },
    fields: {
      number: field('text', 'Number', '编号'),
      status,
      priority: field('select', 'Priority', '优先级'),
      kind: field('select', 'Type', '类型'),
      origin: field('select', 'Origin', '来源'),
      reason: field('select', 'Reason', '原因'),
      account,
      contact,
      description,
      resolution: field('longText', 'Resolution', '解决方案'),
      openedAt: field('datetime', 'Opened at', '提交时间'),
      closedAt: field('datetime', 'Closed at', '关闭时间'),
    },
  },
  campaign: {
    plural: 'campaigns',
    en: 'Campaign',
    plurals: 'Campaigns',
    zh: '市场活动',
    icon: 'speakerphone',
    title: { en: 'Name', zh: '名称' },
    fields: {
      kind: field('select', 'Type', '类型'),
      status,
      startOn: field('date', 'Starts on', '开始日期'),
      endOn: field('date', 'Ends on', '结束日期'),
      budget: field('money', 'Budgeted cost', '预算费用'),
      cost: field('money', 'Actual cost', '实际费用'),
      revenue: field('money', 'Expected revenue', '预期收入'),
      description,
    },
  },
  campaignMember: {
    plural: 'campaignMembers',
    en: 'Campaign member',
    plurals: 'Campaign members',
    zh: '活动成员',
    icon: 'users',
    title: { en: 'Name', zh: '名称' },
    fields: {
      campaign: field('lookup', 'Campaign', '市场活动', 'campaign'),
      contact,
      lead: field('lookup', 'Lead', '线索', 'lead'),
      status,
    },
  },
  opportunityContact: {
    plural: 'opportunityContacts',
    en: 'Opportunity contact',
    plurals: 'Opportunity contacts',
    zh: '商机联系人',
    icon: 'users',
    title: { en: 'Name', zh: '名称' },
    fields: {
      opportunity,
      contact,
      role: field('select', 'Role', '角色'),
      main: field('boolean', 'Main contact', '主要联系人'),
    },
  },
  opportunityLine: {
    plural: 'opportunityLines',
    en: 'Opportunity line',
    plurals: 'Opportunity lines',
    zh: '商机明细',
    icon: 'list-details',
    title: { en: 'Name', zh: '名称' },
    fields: {
      opportunity,
      product,
      quantity,
      unitPrice,
      discount: field('percent', 'Discount', '折扣'),
      amount,
      description,
    },
  },
  priceBook: {
    plural: 'priceBooks',
    en: 'Price book',
    plurals: 'Price books',
    zh: '价目表',
    icon: 'book',
    title: { en: 'Name', zh: '名称' },
    fields: { active: field('boolean', 'In use', '启用'), description },
  },
  priceBookEntry: {
    plural: 'priceBookEntries',
    en: 'Price book entry',
    plurals: 'Price book entries',
    zh: '价目表明细',
    icon: 'tag',
    title: { en: 'Name', zh: '名称' },
    fields: {
      priceBook: field('lookup', 'Price book', '价目表', 'priceBook'),
      product,
      price: field('money', 'Price', '价格'),
      active: field('boolean', 'In use', '启用'),
    },
  },
  quote: {
    plural: 'quotes',
    en: 'Quote',
    plurals: 'Quotes',
    zh: '报价单',
    icon: 'file-invoice',
    title: { en: 'Name', zh: '名称' },
    fields: {
      number: field('text', 'Number', '编号'),
      status,
      account,
      contact,
      opportunity,
      amount,
      validUntil: field('date', 'Valid until', '有效期至'),
      description,
    },
  },
  order: {
    plural: 'orders',
    en: 'Order',
    plurals: 'Orders',
    zh: '订单',
    icon: 'shopping-cart',
    title: { en: 'Name', zh: '名称' },
    fields: {
      number: field('text', 'Number', '编号'),
      status,
      account,
      contact,
      opportunity,
      amount,
      paid: field('money', 'Paid', '已回款金额'),
      orderedOn: field('date', 'Ordered on', '下单日期'),
      description,
    },
  },
  contract: {
    plural: 'contracts',
    en: 'Contract',
    plurals: 'Contracts',
    zh: '合同',
    icon: 'file-text',
    title: { en: 'Name', zh: '名称' },
    fields: {
      number: field('text', 'Number', '编号'),
      status,
      account,
      contact,
      opportunity,
      amount,
      signedOn: field('date', 'Signed on', '签约日期'),
      startOn: field('date', 'Starts on', '开始日期'),
      endOn: field('date', 'Ends on', '结束日期'),
      signedBy: field('text', 'Signed for them by', '客户签约人'),
      signedForUs: field('text', 'Signed for us by', '公司签约人'),
      description,
    },
  },
  invoice: {
    plural: 'invoices',
    en: 'Invoice',
    plurals: 'Invoices',
    zh: '发票',
    icon: 'receipt',
    title: { en: 'Name', zh: '名称' },
    fields: {
      number: field('text', 'Number', '编号'),
      status,
      account,
      contact,
      amount,
      invoicedOn: field('date', 'Date', '开票日期'),
      dueOn: field('date', 'Due', '到期日期'),
      description,
    },
  },
  receipt: {
    plural: 'receipts',
    en: 'Receipt',
    plurals: 'Receipts',
    zh: '回款',
    icon: 'cash',
    title: { en: 'Number', zh: '编号' },
    fields: {
      account,
      contract: field('lookup', 'Contract', '合同', 'contract'),
      order: field('lookup', 'Order', '订单', 'order'),
      instalment: field('text', 'Instalment', '期数'),
      receivedOn: field('date', 'Received on', '回款日期'),
      method: field('select', 'Method', '回款方式'),
      amount,
      status,
      description,
    },
  },
};
