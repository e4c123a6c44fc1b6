/** News about somebody's sign-in and about alerts: what happened in one sentence, and what to do where it was not he. */
import type { Label } from '../../../../shared/labels.ts';
import { defineNews, type Told } from '../inbox/kinds.ts';

export const securityNews = 'security';

export function defineSecurityNews(): void {
  defineNews({
    name: securityNews,
    group: 'work',
    label: { en: 'Security of my account', zh: '我的账号安全' },
    usual: 'mail',
    sentence,
  });
}

function sentence({ payload }: Told): Label {
  const address = typeof payload.address === 'string' ? payload.address : null;
  const from = {
    en: address === null ? '' : ` from ${address}`,
    zh: address === null ? '' : `（${address}）`,
  };
  const rows = String(payload.rows ?? '');
  const name = typeof payload.name === 'string' ? payload.name : null;
  // Without a name it is the reader's own account.
  const who = { en: name ?? 'you', zh: name ?? '您' };
  switch (payload.kind) {
    case 'factorsReset':
      return {
        en: 'An administrator removed your second factor; sign in by password and set one up again',
        zh: '管理员已移除您的两步验证，请用密码登录后重新设置',
      };
    case 'unusualSignIn':
      return name === null
        ? {
            en: `New sign-in to your account on a new device${from.en}. Not you? Change your password and end that session`,
            zh: `您的账号在新设备上登录${from.zh}。如非本人操作，请立即修改密码并结束该会话`,
          }
        : { en: `${name} signed in on a new device${from.en}`, zh: `${name} 在新设备上登录${from.zh}` };
    case 'massRead':
      return {
        en: `Within an hour ${who.en} read ${rows} records`,
        zh: `${who.zh}一小时内查看了 ${rows} 条记录`,
      };
    case 'massExport':
      return {
        en: `Within an hour ${who.en} exported ${rows} records`,
        zh: `${who.zh}一小时内导出了 ${rows} 条记录`,
      };
    case 'massReveal':
      return {
        en: `${name ?? 'You'} revealed or exported unusually many protected values`,
        zh: `${who.zh}大量查看或导出了受保护的内容`,
      };
    default:
      return name === null
        ? {
            en: `Somebody tries to guess your password or code${from.en}`,
            zh: `有人正在尝试猜测您的密码或验证码${from.zh}`,
          }
        : {
            en: `Somebody tries to guess the password or code of ${name}${from.en}`,
            zh: `有人正在尝试猜测 ${name} 的密码或验证码${from.zh}`,
          };
  }
}
