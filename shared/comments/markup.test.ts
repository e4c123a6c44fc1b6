/** Comments are read into parts: nothing that somebody types becomes anything but text, a mention or a web address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeMentions, mentionsOf, mentionText, plainWords, readMarkup } from './markup.ts';

const someone = { of: 'user', id: '01890a5d-ac96-774b-bcce-b302099a8057', label: '徐佳 Xu Jia' } as const;

describe('markup of comments', () => {
  it('knows mentions, bold, code, addresses and list lines', () => {
    const body = `${mentionText(someone)} **now**, \`x=1\`: see https://a.example/b?c=d.\n- 见 https://a.example/乙，谢谢`;
    expect(readMarkup(body)).toEqual([
      {
        bullet: false,
        parts: [
          { kind: 'mention', ...someone },
          { kind: 'text', text: ' ' },
          { kind: 'bold', text: 'now' },
          { kind: 'text', text: ', ' },
          { kind: 'code', text: 'x=1' },
          { kind: 'text', text: ': see ' },
          { kind: 'link', address: 'https://a.example/b?c=d' },
          { kind: 'text', text: '.' },
        ],
      },
      {
        bullet: true,
        parts: [
          { kind: 'text', text: '见 ' },
          { kind: 'link', address: 'https://a.example/乙' },
          { kind: 'text', text: '，谢谢' },
        ],
      },
    ]);
    expect(plainWords(body)).toContain('@徐佳 Xu Jia now, x=1');
  });

  it('leaves everything else as text', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '[x](javascript:alert(1))',
      'javascript:alert(1)',
      '@[x](user:1)',
    ]) {
      expect(readMarkup(text)).toEqual([{ bullet: false, parts: [{ kind: 'text', text }] }]);
    }
  });

  it('names each mentioned once, and takes a mention back to words', () => {
    const body = `${mentionText(someone)} and ${mentionText(someone)}`;
    expect(mentionsOf(body)).toEqual([someone]);
    expect(changeMentions(body, () => null)).toBe('@徐佳 Xu Jia and @徐佳 Xu Jia');
  });

  it('loses no word, whatever is typed, and every link is a web address', () => {
    const pieces = fc.constantFrom(
      '**',
      '`',
      '@[',
      '](user:',
      ')',
      'https://',
      'a',
      '中',
      ' ',
      '\n',
      '- ',
      '<b>',
      someone.id,
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (typed) => {
        const body = typed.join('');
        const lines = readMarkup(body);
        expect(lines).toHaveLength(body.split('\n').length);
        for (const part of lines.flatMap((line) => line.parts)) {
          if (part.kind === 'link') expect(part.address).toMatch(/^https?:\/\//);
          else if (part.kind !== 'mention') expect(body).toContain(part.text);
        }
      }),
    );
  });
});
