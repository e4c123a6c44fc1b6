/** What somebody wrote because something had to stand there: test, 无, N/A, asdf, 13800138000. Only told. */
import { fold } from '../fold.ts';
import type { CleaningRule, Finding } from './rule.ts';

const words: ReadonlySet<string> = new Set(
  [
    'test tests testing tester test1 test2 test123 n/a na none nil null undefined nan unknown unbekannt tbd tbc xxx xx x asdf asdfg',
    'asdfgh qwer qwert qwerty abc abcd foo bar foobar dummy sample blah aaa zzz asd no nothing # #n/a #ref! #value! #name?',
    '测试 测试一下 测试数据 无 暂无 没有 未知 不详 空 待定 待补充 待填写 略 无名 某某 某人 张三 李四 同上 -无- 不知道',
  ].flatMap((line) => line.split(' ')),
);
const phoneNumbers =
  /^(?:\+?86)?(?:13800138000|13000000000|13888888888|13911111111|12345678910|12345678901)$/;
const mailboxes =
  /^(?:test|asdf|abc|none|no|noemail|noreply|no-reply|xxx?|aaa?|123)@|@(?:test|example|asdf|none|noemail|xxx?|abc|domain|localhost)\.[a-z]+$/i;

export const junk: CleaningRule = {
  name: 'junk',
  label: { en: 'Fillers such as “test”, “N/A”, 无', zh: '占位内容，如 test、无、N/A' },
  appliesTo: ({ type }) => ['text', 'longText', 'emails', 'phones', 'url', 'address', 'tags'].includes(type),
  isUsual: ({ type }) => type !== 'tags',
  clean(text, { type }) {
    const plain = fold(text).trim();
    if (plain === '') return null;
    const isFiller =
      (type === 'phones' &&
        (phoneNumbers.test(plain.replace(/[\s-]/g, '')) || /^\+?(?:86)?(\d)\1{6,}$/.test(plain))) ||
      (type === 'emails' && mailboxes.test(plain)) ||
      !/[\p{L}\p{N}\p{S}]/u.test(plain) ||
      (words.has(plain.replace(/[.。!！]+$/, '')) && !(type === 'longText' && answers.has(plain))) ||
      // One sign again and again: 哈哈哈哈, 11111, aaaa.
      (plain.length > 3 && /^(.)\1+$/u.test(plain));
    return isFiller ? filler(text) : null;
  },
};

/** 无 in a note is an answer; in a name it is none. */
const answers: ReadonlySet<string> = new Set([
  '无',
  '暂无',
  '没有',
  '略',
  '待定',
  'none',
  'no',
  'n/a',
  'tbd',
]);

function filler(text: string): Finding {
  const shown = text.trim().slice(0, 20);
  return {
    value: null,
    why: {
      en: `“${shown}” seems to be a filler; leave it empty or write what is true.`,
      zh: `“${shown}”像是占位内容，请留空或填写真实内容。`,
    },
  };
}
