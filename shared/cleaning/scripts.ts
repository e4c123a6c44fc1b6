/** Which scripts a text is written in, as far as cleaning asks. */

const han = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u;
const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u{20000}-\u{3ffff}]/u;

export function hasHan(text: string): boolean {
  return han.test(text);
}

/** Chinese, Japanese or Korean. */
export function isEastAsian(text: string): boolean {
  return eastAsian.test(text);
}
