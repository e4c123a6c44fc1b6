/** Keeps of a rich text what says something (paragraphs, headings, lists, emphasis, links, tables) and nothing that runs, loads or hides. */
import sanitize from 'sanitize-html';
import { htmlOfText, isHtml, textOfHtml } from '../../../shared/fields/htmlText.ts';
import type { RichTextValue } from '../../../shared/fields/richText.ts';

/**
 * A list of what is allowed. No images: a picture that is loaded from elsewhere tells its sender who reads and when.
 * No style, class or id: text cannot cover the page, nor take a name that scripts of the page look for.
 */
const rules: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'blockquote', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'strong', 'em', 'u', 's', 'a'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel', 'target'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  // With their content: what stands in these is no text of the author.
  nonTextTags: [
    ...['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'head', 'xmp', 'iframe'],
    ...['svg', 'math', 'object', 'embed', 'noembed', 'noframes', 'plaintext', 'select'],
  ],
  nestingLimit: 60,
  enforceHtmlBoundary: false,
  transformTags: {
    b: 'strong',
    i: 'em',
    del: 's',
    strike: 's',
    h4: 'h3',
    h5: 'h3',
    h6: 'h3',
    div: 'p',
    // The page that is opened learns neither where the reader came from nor how to reach back.
    a: (_tag, { href = '' }): sanitize.Tag => ({
      tagName: 'a',
      // A relative address would be one of ours, wherever the text is shown.
      attribs: /^(?:https?:\/\/|mailto:|tel:)/i.test(href.trim())
        ? { href: href.trim(), target: '_blank', rel: 'noopener noreferrer nofollow' }
        : {},
    }),
  },
};

/** Cleaned until a further pass changes nothing, so that no pass makes of harmless pieces what the next reader runs. */
export function cleanHtml({ html }: RichTextValue): RichTextValue | null {
  let clean = html;
  for (let pass = 0; pass < 4; pass++) {
    const next = sanitize(clean, rules);
    if (next === clean) break;
    clean = next;
  }
  const text = textOfHtml(clean);
  if (text === '') return null;
  return { html: isHtml(clean) ? clean : htmlOfText(text), text };
}
