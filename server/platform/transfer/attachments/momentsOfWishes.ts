/** Who attached files in the other system, as people who are here, where the importer may say so. */
import { isoNow } from '../../../base/clock.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { resolveLookups } from '../resolveLookups.ts';
import { addressIn } from '../sources/suggestPeople.ts';
import type { FileWish } from './fileWish.ts';

/** As with records: who may import all of them may bring along when and by whom something was done. */
function mayBring({ actor }: Context, { name }: ObjectType): boolean {
  return actor.rights.rows(name, 'import')?.all === true;
}

/** Fills in the moments; of a person who is not here nothing is said but the time. */
export async function findMoments(
  ctx: Context,
  wishes: readonly FileWish[],
  source: string | null,
): Promise<void> {
  const open = wishes.filter(
    ({ outcome, stamp, record, field }) =>
      outcome === null && stamp !== null && field === null && record !== null && mayBring(ctx, record.object),
  );
  if (open.length === 0) return;
  const said = [...new Set(open.flatMap(({ stamp }) => stamp!.by))];
  const people = await peopleCalled(ctx, said, source);
  for (const wish of open) {
    const { by, at } = wish.stamp!;
    const person = by.flatMap((one) => people.get(one) ?? []);
    wish.moment = { at: at ?? isoNow(ctx.clock), by: person[0] ?? null };
  }
}

/** By the id of the source, the e-mail address, or the name, where it tells one from the others. */
async function peopleCalled(
  ctx: Context,
  said: readonly string[],
  source: string | null,
): Promise<ReadonlyMap<string, string>> {
  const user = ctx.registry.object('user');
  const people = new Map<string, string>();
  const ask = async (name: string, texts: ReadonlyMap<string, string>, own: string | null) => {
    const by = user.fields.get(name);
    const access = by && ctx.actor.rights.field('user', name);
    const open = [...texts].filter(([word]) => !people.has(word));
    if (!by || open.length === 0 || (access !== 'read' && access !== 'edit')) return;
    const options = { squeezed: false, source: own };
    const found = await resolveLookups(ctx, user, by, [...new Set(open.map(([, text]) => text))], options);
    for (const [word, text] of open) {
      const one = found.get(text);
      if (typeof one === 'object') people.set(word, one.id);
    }
  };
  const asSaid = new Map(said.map((word) => [word, word]));
  const addresses = said.flatMap((word): [string, string][] => {
    const address = addressIn(word);
    return address === null ? [] : [[word, address]];
  });
  await ask('sourceId', asSaid, source);
  await ask('email', new Map(addresses), null);
  await ask('name', asSaid, null);
  return people;
}
