/** Where a clamd listens: a socket of this machine or a port. */

export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** Of `/run/clamav/clamd.ctl`, `host:3310` or `[::1]:3310`; null for anything else. */
export function clamdAddressOf(text: string): ClamdAddress | null {
  if (text.startsWith('/') && !text.includes('\0')) return { path: text };
  const [, six, name, digits] = /^(?:\[([\da-f:]+)\]|([^\s:/[\]]+)):(\d{1,5})$/i.exec(text) ?? [];
  const host = six ?? name;
  const port = Number(digits);
  return host === undefined || !(port >= 1 && port <= 65_535) ? null : { host, port };
}
