/** What an erasure leaves, and why: read before it, and told by its certificate. */
import type { Label } from '../../../../shared/labels.ts';
import type { Erasing } from '../../../platform/records/erasing/erasing.ts';

export function keptOf({ known, subjects }: Pick<Erasing, 'known' | 'subjects'>): Label[] {
  const kept: Label[] = [
    {
      en: 'Lines of the audit trail stay without values: that something was done, when and by whom.',
      zh: '审计记录的条目保留但不含取值：仅保留何时由何人进行了操作。',
    },
    {
      en: 'Links and states of the record stay without the person: figures and other people’s work do not change.',
      zh: '记录的关联与状态以匿名形式保留：统计数字与他人的工作不受影响。',
    },
    {
      en: 'Backups made before hold the person until they are removed by age; after a restore the erasure is done again by itself.',
      zh: '此前的备份在到期清理前仍含此人信息；恢复备份后系统会自动再次执行删除。',
    },
    {
      en: 'Sandboxes hold masked values only; copies that were made before stay masked.',
      zh: '沙箱中仅有脱敏后的数据，此前复制的沙箱保持脱敏状态。',
    },
  ];
  if (known.shared.length > 0)
    kept.push({
      en: `${known.shared.length} names, addresses or numbers that other records have too are not removed from texts elsewhere; duplicates of the person are erased by themselves.`,
      zh: `有 ${known.shared.length} 个姓名、邮箱或号码同时属于其他记录，其他文字中的这些内容不会删除；此人的重复记录须另行删除。`,
    });
  if (subjects.some(({ object }) => object === 'user'))
    kept.push({
      en: 'The account that signs in goes, unless it belongs to another workspace too.',
      zh: '登录账号将一并删除，除非该账号还属于其他工作区。',
    });
  return kept;
}
