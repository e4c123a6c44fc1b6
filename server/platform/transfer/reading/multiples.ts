/** What the header of a column says that its numbers count in: “金额（万元）”, “Revenue ($M)”, “in thousands”. */

const multiples: readonly (readonly [RegExp, string])[] = [
  [/^(千万|千万元)$/, '10000000'],
  [/^(百万|百万元|million|millions|in millions|m|mm|mio|mln)$/, '1000000'],
  [/^(万|万元|萬|萬元|万人民币|万rmb|w)$/, '10000'],
  [/^(亿|亿元|億|億元)$/, '100000000'],
  [/^(千|千元|仟元|thousand|thousands|in thousands|k|000s?)$/, '1000'],
  [/^(billion|billions|in billions|bn)$/, '1000000000'],
];

const currency =
  /^(usd|us|cny|rmb|eur|gbp|jpy|hkd|人民币|美元|\p{Sc})\s*|\s*(usd|cny|rmb|eur|gbp|jpy|hkd|人民币|美元|\p{Sc})$/giu;

/** The factor as a decimal; null where the header says none. */
export function multipleOf(header: string): string | null {
  const text = header.normalize('NFKC').trim().toLowerCase();
  const said =
    /[([【{]\s*(?:单位\s*[:：]?\s*)?([^()[\]【】{}]{1,20}?)\s*[)\]】}]\s*$/.exec(text)?.[1] ??
    /[,/:_-]\s*(?:单位\s*[:：]?\s*)?([^,/:_-]{1,20})$/.exec(text)?.[1] ??
    /((?:in )(?:thousands|millions|billions))$/.exec(text)?.[1] ??
    /([千百]?[万亿]元|千元)$/.exec(text)?.[1];
  if (said === undefined) return null;
  const plain = said
    .trim()
    .replace(/'(?=000)/, '')
    .replace(currency, '')
    .trim();
  return multiples.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
