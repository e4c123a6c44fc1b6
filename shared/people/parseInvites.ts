/** Pasted lines or CSV as people to invite: every line holds an address, and whatever stands beside it is the name. */
export interface Invite {
  readonly name: string;
  readonly email: string;
}

export interface ParsedInvites {
  readonly people: readonly Invite[];
  /** Lines that hold no address, and addresses that came twice, as they were written. */
  readonly odd: readonly string[];
}

const address = /[^\s<>,;，；"'()]+@[^\s<>,;，；"'()]+\.[^\s<>,;，；"'()]+/u;

/** `王芳 <wang@x.cn>`, `Wang,wang@x.cn`, `wang@x.cn;Wang`, or the address alone; a heading without an address is skipped. */
export function parseInvites(text: string): ParsedInvites {
  const people = new Map<string, Invite>();
  const odd: string[] = [];
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trim());
  for (const [at, line] of lines.filter(Boolean).entries()) {
    const email = address.exec(line)?.[0].replace(/^mailto:/iu, '');
    // The first line of a CSV names its columns.
    const heading = email === undefined && at === 0 && /mail|邮箱|邮件/iu.test(line);
    if (heading) continue;
    if (email === undefined || people.has(email.toLowerCase())) odd.push(line);
    else people.set(email.toLowerCase(), { email, name: nameBeside(line, email) });
  }
  return { people: [...people.values()], odd };
}

/** The first cell beside the address; without one, what stands before the @. */
function nameBeside(line: string, email: string): string {
  const cells = line
    .replace(`mailto:${email}`, '\t')
    .replace(email, '\t')
    .split(/[\t,;，；<>"()]/u)
    .map((cell) => cell.trim());
  return cells.find(Boolean) ?? email.slice(0, email.indexOf('@'));
}
