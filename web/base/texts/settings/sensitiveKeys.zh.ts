/** Chinese texts of the page about the keys of sensitive values. */
import type { sensitiveKeys as en } from './sensitiveKeys.en.ts';

export const sensitiveKeys: Record<keyof typeof en, string> = {
  'sensitiveKeys.lead': '身份证号、银行账号等敏感字段在写入数据库前使用这些密钥加密。',
  'sensitiveKeys.rotate': '更换密钥',
  'sensitiveKeys.rotateText':
    '将生成新密钥，并在不影响使用的情况下重新加密所有工作区的敏感数据。旧密钥保留至不再需要为止。完成后请导出密钥副本。',
  'sensitiveKeys.current': '当前加密密钥',
  'sensitiveKeys.old': '仅用于解密',
  'sensitiveKeys.fromStart': '初始密钥',
  'sensitiveKeys.since': '启用于 {time}',
  'sensitiveKeys.values': '本工作区 {count} 个值',
  'sensitiveKeys.retire': '移除',
  'sensitiveKeys.retireNamed': '移除密钥 {key}',
  'sensitiveKeys.retired': '密钥已移除',
  'sensitiveKeys.sealing': '正在重新加密',
  'sensitiveKeys.paused': '已暂停',
  'sensitiveKeys.pause': '暂停',
  'sensitiveKeys.resume': '继续',
  'sensitiveKeys.allSealed': '所有数据均已使用当前密钥加密。',
  'sensitiveKeys.unreadable': '有 {count} 个值无法解密：密钥缺失，或数据被外部改动。',
  'sensitiveKeys.copyTitle': '密钥副本',
  'sensitiveKeys.copied': '已于 {time} 导出当前密钥，请与备份分开保管。',
  'sensitiveKeys.notCopied': '尚未导出当前密钥。一旦丢失，敏感数据将永远无法解密，备份也无济于事。',
  'sensitiveKeys.restoreTitle': '恢复备份',
  'sensitiveKeys.restoreText':
    '备份需要当时的密钥：每份密钥副本请保留到对应备份不再需要为止。使用较早的副本恢复时，其中的密钥会并入现有密钥；已移除的密钥也以同样方式找回。',
};
