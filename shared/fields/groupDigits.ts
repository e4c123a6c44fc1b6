/** Thousands apart, as both languages write them: 1,234,567.8. */
export function groupDigits(decimal: string): string {
  const [whole, fraction] = decimal.split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
