/** 纷享销客: Excel exports with Chinese labels, and what its API gives as tables. */
import { stamps } from './fxiaokeColumns.ts';
import { fxiaokeRecords } from './fxiaokeRecords.ts';
import { fxiaokeWork } from './fxiaokeWork.ts';
import { leftWhy, type SourceDeclaration } from './sourceDeclaration.ts';

export const fxiaoke: SourceDeclaration = {
  name: 'fxiaoke',
  label: { en: 'Fxiaoke', zh: '纷享销客' },
  timeZone: 'Asia/Shanghai',
  signs: [
    { weight: 0.97, headers: ['_id', 'object_describe_api_name'] },
    { weight: 0.95, headers: ['_id', 'life_status'] },
    { weight: 0.95, headers: ['_id', 'last_modified_time', 'create_time'] },
    {
      weight: 0.93,
      headers: [
        '负责人主属部门',
        '生命状态',
        '锁定状态',
        '所属公海',
        '相关团队',
        '成交状态',
        '最后跟进时间',
        '唯一性ID',
        '线索池',
        '业务类型',
      ],
      most: 2,
    },
    {
      weight: 0.6,
      headers: ['负责人主属部门', '生命状态', '锁定状态', '所属公海', '相关团队', '唯一性ID', '线索池'],
      most: 1,
    },
    { weight: 0.6, headers: ['跟进内容', '跟进类型'] },
  ],
  left: [
    { headers: ['最后跟进时间', 'last_followed_time', '预期收入'], why: leftWhy.workedOut },
    {
      headers: [
        '锁定状态',
        '生命状态',
        'lock_status',
        'life_status',
        'is_deleted',
        'object_describe_api_name',
        '业务类型',
        'record_type',
        '负责人主属部门',
        '相关团队',
        'relevant_team',
        'tenant_id',
        'version',
      ],
      why: leftWhy.system,
    },
  ],
  stamps,
  kinds: [...fxiaokeRecords, ...fxiaokeWork],
};
