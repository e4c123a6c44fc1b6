/** Rich text that attacks: nothing that runs, loads, covers the page or hides survives, and what people wrote does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanHtml } from './cleanHtml.ts';

const clean = (html: string) => cleanHtml({ html, text: '' });

/** Whatever a browser could take for more than text: allowed elements without attributes, and links to known schemes. */
const harmless =
  /^(?:[^<>]|<\/?(?:p|h[1-3]|blockquote|pre|code|ul|ol|li|strong|em|u|s|table|thead|tbody|tr|th|td)>|<(?:br|hr) \/>|<a>|<a href="(?:https?:|mailto:|tel:)[^"<>]*" target="_blank" rel="noopener noreferrer nofollow">|<\/a>)*$/;

const attacks = [
  '<script>alert(1)</script>hello',
  '<ScRiPt src=//evil.example></sCrIpT>hello',
  '<img src=x onerror=alert(1)>hello',
  '<p onclick="alert(1)" style="position:fixed;inset:0" class="modal" id="root">hello</p>',
  '<a href="javascript:alert(1)">hello</a>',
  '<a href="JaVa\tScRiPt:alert(1)">hello</a>',
  '<a href="&#106;avascript&colon;alert(1)">hello</a>',
  '<a href=" data:text/html,<script>alert(1)</script>">hello</a>',
  '<a href="//evil.example">hello</a>',
  '<a href="vbscript:x" target="_self">hello</a>',
  '<svg><script>alert(1)</script></svg>hello',
  '<svg/onload=alert(1)>hello',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">hello',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>hello',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">hello',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>hello',
  '<object data="javascript:alert(1)"></object><embed src="x">hello',
  '<style>@import "//evil.example";</style><link rel=stylesheet href=//evil.example>hello',
  '<meta http-equiv=refresh content="0;url=//evil.example"><base href=//evil.example>hello',
  '<textarea><img src=x onerror=alert(1)></textarea>hello',
  '<template><script>alert(1)</script></template>hello',
  '<xmp><script>alert(1)</script></xmp>hello',
  '<!--><script>alert(1)</script>-->hello',
  '<![CDATA[<script>alert(1)</script>]]>hello',
  '<<script>script>alert(1)<</script>/script>hello',
  '&lt;script&gt;alert(1)&lt;/script&gt;hello',
  '<input autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>hello</button>',
  '<details open ontoggle=alert(1)>hello</details>',
  '<p style="background:url(//evil.example)">hello</p>',
  '<table background="javascript:alert(1)"><tr><td background=x>hello</td></tr></table>',
  '<a href="https://a.cn" onmouseover="alert(1)" style="x">hello</a>',
  '<title><img src=x onerror=alert(1)></title>hello',
  '<select><option><img src=x onerror=alert(1)></option></select>hello',
  `${'<blockquote>'.repeat(500)}hello`,
];

describe('attacks', () => {
  test.each(attacks)('%s', (html) => {
    const value = clean(html);
    // What stands inside an element that is dropped and never closed goes with it.
    expect(value?.html ?? '').toMatch(harmless);
    expect(value?.text ?? 'hello').toContain('hello');
  });

  test('any mixture of pieces is harmless, and stays as it is when it is cleaned again', () => {
    const piece = fc.oneof(
      fc.constantFrom(...attacks),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<',
        '>',
        '"',
        "'",
        '&lt;',
        '&quot;',
        '<!--',
        '-->',
        '<svg>',
        '</style>',
        '<a href="',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const value = clean(pieces.join(''));
        if (value === null) return;
        expect(value.html).toMatch(harmless);
        expect(clean(value.html)?.html).toBe(value.html);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what people write stays', () => {
  test.each([
    ['<p>a <b>b</b> <i>c</i></p>', '<p>a <strong>b</strong> <em>c</em></p>', 'a b c'],
    ['<ul><li>one</li><li>two</li></ul>', '<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    [
      '<a href="https://a.cn/?b=1&amp;c=2">报价</a>',
      '<a href="https://a.cn/?b=1&amp;c=2" target="_blank" rel="noopener noreferrer nofollow">报价</a>',
      '报价',
    ],
    ['<div>1 &lt; 2 &amp; 3</div>', '<p>1 &lt; 2 &amp; 3</p>', '1 < 2 & 3'],
    ['<p>a<br>b</p><p>c</p>', '<p>a<br />b</p><p>c</p>', 'a\nb\nc'],
    ['<span style="font-family:Calibri">x</span>', '<p>x</p>', 'x'],
  ])('%s', (html, kept, text) => expect(clean(html)).toEqual({ html: kept, text }));

  test('nothing is left of tags without words', () =>
    expect(clean('<p><br></p><script>x</script>')).toBeNull());
});
