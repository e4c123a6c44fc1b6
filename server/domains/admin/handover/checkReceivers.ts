/** Things are handed to people who are there and work: not to the one who gives, nor to somebody who left. */
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../../platform/context.ts';
import { list } from '../../../platform/query/reader.ts';
import { type HandoverWish, receiversOf } from './handoverWish.ts';

export async function checkReceivers(ctx: Context, from: string, wish: HandoverWish): Promise<void> {
  const ids = receiversOf(wish);
  if (ids.includes(from))
    throw refused(
      'Choose somebody else: this is the person who hands over.',
      '请选择其他人：这就是移交人本人。',
    );
  const found = await list(ctx, ctx.registry.object('user'), {
    fields: ['status'],
    filter: { id: { in: ids } },
    limit: 1_000,
  });
  const active = new Set(found.data.filter(({ status }) => status !== 'inactive').map(({ id }) => id));
  if (!ids.every((id) => active.has(id)))
    throw refused(
      'One of those who take over is no active user; choose people who can sign in.',
      '接收人中有不存在或已停用的用户，请选择在用的用户。',
    );
}

function refused(en: string, zh: string): Problem {
  const text = { en, zh };
  return new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'to', code: 'invalid_value', text }],
  });
}
