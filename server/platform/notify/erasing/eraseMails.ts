/** Eraser: mails to the people's addresses, and the words of other mails that name them, which lie sealed. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Eraser } from '../../records/erasing/erasers.ts';
import type { Erasing } from '../../records/erasing/erasing.ts';
import { mailHouse } from '../mail/mailHouse.ts';
import { openedMail } from '../mail/mailOutbox.ts';

const mailsOfPart = 500;

interface Row {
  readonly id: string;
  readonly to_address: string;
  readonly to_name: string | null;
  readonly subject: string;
  readonly content: Buffer | null;
}

function page(ctx: Context, from: string | null) {
  return ctx.db.rows<Row & Record<string, unknown>>(sql`
    select id, to_address, to_name, subject, content from ${qualified(ctx.workspace.schema, 'mails')}
    where ${from === null ? sql`true` : sql`id > ${from}::uuid`} order by id limit ${mailsOfPart}`);
}

/** `gone`: it went to the person. `named`: it went to somebody else and names him. */
function verdictOf(row: Row, { needles }: Erasing): 'gone' | 'named' | 'other' {
  if (needles.isIn(row.to_address)) return 'gone';
  const content = openedMail(row.id, row.content);
  const words = [row.to_name ?? '', row.subject, content?.text ?? '', content?.html ?? ''];
  return words.some((text) => needles.isIn(text)) ? 'named' : 'other';
}

export const eraseMails: Eraser = {
  name: 'mails',
  label: { en: 'Mails', zh: '邮件' },
  tables: [],

  async count(ctx, erasing) {
    if (erasing.needles.pattern === null) return 0;
    let count = 0;
    for (let from: string | null = null; ; ) {
      const rows: Row[] = await page(ctx, from);
      count += rows.filter((row) => verdictOf(row, erasing) !== 'other').length;
      if (rows.length < mailsOfPart) return count;
      from = rows.at(-1)!.id;
    }
  },

  async erase(ctx, erasing, from) {
    if (erasing.needles.pattern === null) return { count: 0, next: null };
    const rows = await page(ctx, from);
    const told = rows.map((row) => ({ row, verdict: verdictOf(row, erasing) }));
    const gone = told.filter(({ verdict }) => verdict === 'gone').map(({ row }) => row.id);
    const named = told.filter(({ verdict }) => verdict === 'named').map(({ row }) => row);
    const mails = qualified(ctx.workspace.schema, 'mails');
    await ctx.db.run(sql`delete from ${mails} where id = any(${gone}::uuid[])`);
    for (const row of named) await redact(ctx, row, erasing);
    return { count: gone.length + named.length, next: rows.length < mailsOfPart ? null : rows.at(-1)!.id };
  },
};

async function redact(ctx: Context, row: Row, { needles }: Erasing): Promise<void> {
  const content = openedMail(row.id, row.content);
  const clean = content && { text: needles.redact(content.text), html: needles.redact(content.html) };
  const sealed = clean && mailHouse().ring.seal('mail', Buffer.from(JSON.stringify(clean)), `mail ${row.id}`);
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'mails')} set subject = ${needles.redact(row.subject)},
      to_name = ${row.to_name === null ? null : needles.redact(row.to_name)}, content = ${sealed}
    where id = ${row.id}`);
}
