/** 纷享销客: follow-ups, products, orders, contracts and payments. */
import { id, leaveOut, moment, owner, toAccount } from './fxiaokeColumns.ts';
import { column, type KindDeclaration, nameOf } from './sourceDeclaration.ts';

export const fxiaokeWork: readonly KindDeclaration[] = [
  {
    kind: 'ActiveRecordObj',
    object: 'activity',
    needs: [
      ['跟进内容', '销售记录内容', 'active_record_content'],
      ['跟进时间', '跟进类型', 'interactive_types', '创建时间', 'create_time'],
    ],
    files: ['跟进', '销售记录', 'ActiveRecord'],
    leaveOut,
    columns: [
      id,
      column(['跟进内容', '销售记录内容', 'active_record_content'], 'body'),
      column(['跟进类型', '互动场景', 'interactive_types__r', 'active_record_type__r'], 'kind'),
      column(['跟进时间', '创建时间', 'create_time'], 'occurredAt', moment),
      nameOf(['客户名称', '关联客户', '客户'], 'regarding', {
        join: { headers: [], by: 'first', types: ['account'] },
        objects: { 'account:': 'account' },
      }),
      nameOf(['跟进人', '创建人'], 'owner'),
      ...owner,
    ],
  },
  {
    kind: 'ProductObj',
    object: 'product',
    needs: [
      ['产品名称', 'name'],
      ['产品编码', '产品编号', '标准价格', 'product_code', '上下架'],
    ],
    files: ['产品', 'Product'],
    leaveOut,
    columns: [
      id,
      column(['产品名称', 'name'], 'name'),
      column(['产品编码', '产品编号', 'product_code'], 'code'),
      column(['产品分类', '产品线', 'category__r'], 'series'),
      column(['标准价格', '价格', 'price'], 'price'),
      column(['单位', 'unit__r'], 'unit'),
      column(['上下架', 'product_status__r'], 'active', {
        values: { 上架: 'true', 已上架: 'true', 下架: 'false', 已下架: 'false' },
      }),
      column(['备注', '产品说明', 'remark'], 'description'),
    ],
  },
  {
    kind: 'SalesOrderObj',
    object: 'order',
    needs: [
      ['销售订单编号', '订单编号', 'order_amount'],
      ['销售订单金额', '订单金额', '客户名称', 'account_id'],
    ],
    files: ['订单', 'SalesOrder'],
    leaveOut,
    columns: [
      id,
      column(['销售订单编号', '订单编号', 'name'], 'name'),
      column(['销售订单编号', '订单编号', 'name'], 'number'),
      ...toAccount,
      column(['状态', '订单状态', 'order_status__r'], 'status'),
      column(['销售订单金额', '订单金额', 'order_amount'], 'amount'),
      column(['已回款金额', 'payment_amount'], 'paid'),
      column(['下单日期', 'order_time'], 'orderedOn', moment),
      column(['备注', 'remark'], 'description'),
      ...owner,
    ],
  },
  {
    kind: 'PaymentObj',
    object: 'receipt',
    needs: [
      ['回款编号', 'payment_amount', '回款金额'],
      ['回款金额', 'amount', '回款日期'],
    ],
    files: ['回款', 'Payment'],
    leaveOut,
    columns: [
      id,
      column(['回款编号', 'name'], 'name'),
      ...toAccount,
      nameOf(['销售订单编号', '订单编号', 'order_id__r'], 'order'),
      column(['回款金额', 'payment_amount', 'amount'], 'amount'),
      column(['回款日期', 'payment_time'], 'receivedOn', moment),
      column(['回款方式', 'payment_method__r'], 'method'),
      column(['状态', '生命状态'], 'status'),
      column(['备注', 'remark'], 'description'),
      ...owner,
    ],
  },
  {
    kind: 'ContractObj',
    object: 'contract',
    needs: [
      ['合同名称', '合同编号', 'contract_amount'],
      ['合同金额', '客户名称', '签约日期'],
    ],
    files: ['合同', 'Contract'],
    leaveOut,
    columns: [
      id,
      column(['合同名称', '合同编号', 'name'], 'name'),
      column('合同编号', 'number'),
      ...toAccount,
      column(['合同金额', 'amount'], 'amount'),
      column(['合同状态', '状态'], 'status'),
      column(['签约日期', '签订日期'], 'signedOn', moment),
      column(['开始日期', '生效日期'], 'startOn', moment),
      column(['结束日期', '到期日期'], 'endOn', moment),
      column(['备注', 'remark'], 'description'),
      ...owner,
    ],
  },
];
