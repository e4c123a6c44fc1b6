/** What can go wrong between a provider and us, in words that help the person and the administrator. */
import type { Label } from '../../../../shared/labels.ts';
import { Problem } from '../../../base/problem.ts';

const sentences = {
  silent: {
    en: 'The sign-in service cannot be reached at the moment. Try again, or ask your administrator.',
    zh: '暂时无法连接登录服务，请重试或联系管理员。',
  },
  answer: {
    en: 'The sign-in service gave an answer that cannot be trusted, so nobody was signed in. Begin again at the sign-in page.',
    zh: '登录服务的返回内容无法通过校验，未完成登录。请从登录页重新开始。',
  },
  signature: {
    en: 'The sign-in service signs in a way that is not accepted here; RS256, PS256 or ES256 and stronger are.',
    zh: '登录服务的签名算法不被接受，请使用 RS256、PS256、ES256 或更强的算法。',
  },
  encrypted: {
    en: 'The sign-in service encrypted its answer in a way that cannot be opened here. Give it the newest certificate of Guanxi; RSA-OAEP with AES-GCM or AES-CBC is taken, and a signature inside.',
    zh: '登录服务加密的返回内容无法解开。请在登录服务中填写 Guanxi 的最新证书；支持 RSA-OAEP 与 AES-GCM 或 AES-CBC，且断言须签名。',
  },
  plain: {
    en: 'The sign-in service did not encrypt its answer, and your organisation asks for it.',
    zh: '登录服务返回的断言未加密，而贵组织要求加密。',
  },
  denied: {
    en: 'You were not let in by the sign-in service, or you turned back there.',
    zh: '登录服务未批准本次登录，或您已取消登录。',
  },
  refused: {
    en: 'The sign-in service refused: its settings and ours do not fit together. Tell your administrator.',
    zh: '登录服务拒绝了请求：双方的配置不一致，请告知管理员。',
  },
  stale: {
    en: 'This sign-in was begun in another browser, too long ago, or was used already. Begin again at the sign-in page.',
    zh: '本次登录并非由此浏览器发起，或已过期、已使用。请从登录页重新开始。',
  },
  password: {
    en: 'The name or the password is not right.',
    zh: '用户名或密码不正确。',
  },
} as const;

/** What an administrator can set right, behind the sentence. */
const reasons: Readonly<Record<string, Label>> = {
  audience: {
    en: 'It was meant for another: the entity ID of Guanxi is written there differently.',
    zh: '断言面向其他接收方：登录服务中填写的 Guanxi 实体 ID 不一致。',
  },
  time: {
    en: 'It was not of now: look at the clocks of both machines.',
    zh: '断言不在有效时间内：请检查双方服务器的时钟。',
  },
  signature: {
    en: 'Its signature is not by a certificate that is known here.',
    zh: '签名与已登记的证书不符。',
  },
  issuer: {
    en: 'It was issued under another entity ID than the one that is known here.',
    zh: '签发方的实体 ID 与已登记的不一致。',
  },
  confirmation: {
    en: 'It was not for this request, or for another address of ours.',
    zh: '断言不对应本次请求，或面向本系统的其他地址。',
  },
};

export type Trouble = keyof typeof sentences;

export function isTrouble(text: string | undefined): text is Trouble {
  return text !== undefined && Object.hasOwn(sentences, text);
}

/** `reason`: a code of the library or the standard, for the administrator's test and the log. */
export function providerTrouble(trouble: Trouble, reason?: unknown): Problem {
  const status =
    trouble === 'silent' ? 'unavailable' : trouble === 'password' ? 'unauthorized' : 'sign_on_failed';
  const known = typeof reason === 'string' && /^[\w.:-]{1,60}$/.test(reason) ? reason : null;
  const more = known !== null && Object.hasOwn(reasons, known) ? reasons[known] : undefined;
  const { en, zh } = sentences[trouble];
  return new Problem(status, {
    detail: more ? { en: `${en} ${more.en}`, zh: `${zh}${more.zh}` } : { en, zh },
    params: { trouble, ...(known === null ? {} : { reason: known }) },
  });
}
