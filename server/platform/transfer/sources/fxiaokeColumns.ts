/** 纷享销客: columns that many of its objects have. */
import { addressColumns } from './addressColumns.ts';
import { type ColumnTarget, column, idOf, nameOf } from './sourceDeclaration.ts';

export const id = column(['_id', '唯一性ID', '数据ID'], 'sourceId');
export const owner: ColumnTarget[] = [
  nameOf(['负责人', 'owner__r'], 'owner', { forms: ['firstOfList'] }),
  idOf('owner', 'owner', { forms: ['firstOfList'] }),
];
export const toAccount = [
  idOf('account_id', 'account', { forms: ['firstOfList'] }),
  nameOf(['客户名称', '客户', '所属客户', 'account_id__r'], 'account'),
];
export const toContact = [
  idOf('contact_id', 'contact', { forms: ['firstOfList'] }),
  nameOf(['联系人', '联系人姓名', 'contact_id__r'], 'contact'),
];
/** Of API tables: deleted, or made void and not yet deleted. */
export const leaveOut = [
  { column: 'is_deleted', is: ['true', '1'] },
  { column: '生命状态', is: ['作废', '已作废'] },
  { column: 'life_status', is: ['invalid'] },
];
export const moment = { forms: ['milliseconds'] } as const;

export const postal = addressColumns('address', {
  country: ['国家', 'country'],
  province: ['省', '省份', 'province'],
  city: ['市', '城市', 'city'],
  district: ['区', '区县', 'district'],
  street: ['详细地址', 'address'],
});

export const stamps = [
  column(['创建时间', 'create_time'], 'createdAt', moment),
  nameOf(['创建人', 'created_by__r'], 'createdBy'),
  idOf('created_by', 'createdBy', { forms: ['firstOfList'] }),
  column(['最后修改时间', 'last_modified_time'], 'updatedAt', moment),
  nameOf(['最后修改人', 'last_modified_by__r'], 'updatedBy'),
];
