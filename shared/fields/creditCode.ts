/** The unified social credit code (统一社会信用代码) of organisations in mainland China. */

/** 31 characters: digits and capitals without I, O, S, V, Z. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Whether a code of 18 characters bears out its check character: GB 32100-2015, the weights being 3^(i-1) mod 31 and the
 * check 31 less the weighted sum mod 31.
 */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18 || [...code].some((character) => !characters.includes(character))) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * characters.indexOf(code.charAt(at)), 0);
  return characters[(31 - (sum % 31)) % 31] === code[17];
}

/** Numbers of taxpayers from before the code: 15 digits or capitals, and 20 for those who had an ID card's number. */
export function isOldTaxNumber(code: string): boolean {
  return /^([0-9A-Z]{15}|[0-9A-Z]{20})$/.test(code);
}
