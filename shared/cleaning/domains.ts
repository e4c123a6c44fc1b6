/** Domains of e-mail addresses and web sites, and those at which everybody may have a mailbox. */

/** A domain here says nothing about the company. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  [
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.fr',
    'yahoo.de ymail.com icloud.com me.com mac.com aol.com mail.com email.com gmx.de gmx.net gmx.com web.de t-online.de',
    'freenet.de orange.fr free.fr wanadoo.fr laposte.net libero.it proton.me protonmail.com fastmail.com zoho.com hey.com',
    'yandex.ru yandex.com mail.ru naver.com daum.net hanmail.net outlook.fr outlook.de hotmail.fr hotmail.co.uk',
    'qq.com foxmail.com 163.com 126.com 188.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn wo.cn aliyun.com 21cn.com tom.com',
  ].flatMap((line) => line.split(' ')),
);

/** Of an e-mail address or web address: lower case, without `www.`; null where there is none. */
export function domainOf(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const host = plain.includes('@')
    ? plain.slice(plain.lastIndexOf('@') + 1)
    : (/^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#:\s]+)/.exec(plain)?.[1] ?? '');
  const domain = host.replace(/^www\d?\./, '').replace(/[.>\s]+$/, '');
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(domain) && !/^[\d.]+$/.test(domain) ? domain : null;
}
