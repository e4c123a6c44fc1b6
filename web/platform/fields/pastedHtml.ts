/** What comes from Word, a mail or a page, before the editor reads it: without the program's own marks and hidden pieces. */

const dropped = 'style, script, meta, link, title, xml, svg, img, o\\:p, [hidden], [style*="display:none"]';

export function pastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    // Word and mail programs say bold and italic by style; the editor reads them as elements.
    const { fontWeight, fontStyle } = element.style;
    const bold = fontWeight === 'bold' || Number(fontWeight) >= 600;
    element.removeAttribute('style');
    if (element.tagName !== 'SPAN') continue;
    if (bold) wrap(element, 'strong');
    if (fontStyle === 'italic') wrap(element, 'em');
  }
  for (const paragraph of body.querySelectorAll<HTMLElement>(
    'p.MsoListParagraph, p[class^="MsoListParagraph"]',
  ))
    listItem(paragraph);
  for (const element of body.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name);
  }
  return body.innerHTML;
}

function wrap(element: Element, tag: 'strong' | 'em'): void {
  const mark = element.ownerDocument.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** Word writes a list as paragraphs that begin with a bullet or a number of their own. */
function listItem(paragraph: HTMLElement): void {
  const text = paragraph.textContent ?? '';
  const lead = /^\s*(?:([·•§o\u2022-])|(\d{1,3}|[a-z])[.)、])[\s\u00a0]+/i.exec(text);
  if (!lead) return;
  const tag = lead[1] === undefined ? 'OL' : 'UL';
  const before = paragraph.previousElementSibling;
  const list = before?.tagName === tag ? before : paragraph.ownerDocument.createElement(tag);
  if (list !== before) paragraph.before(list);
  const item = paragraph.ownerDocument.createElement('li');
  cutStart(paragraph, lead[0].length);
  item.append(...paragraph.childNodes);
  list.append(item);
  paragraph.remove();
}

function cutStart(element: HTMLElement, characters: number): void {
  let left = characters;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (left > 0 && walker.nextNode()) {
    const node = walker.currentNode as Text;
    const cut = Math.min(left, node.data.length);
    node.deleteData(0, cut);
    left -= cut;
  }
}
