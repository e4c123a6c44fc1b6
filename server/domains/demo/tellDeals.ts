/** Every deal of the demo company from stage to stage, and how those of the one who left found new owners. */
import { addDays } from '../../../shared/timeZone.ts';
import { leaver } from './cast.ts';
import { openStages } from './courseOfDeal.ts';
import { gapBefore, heirOf } from './deals.ts';
import { steps } from './phrases.ts';
import type { Step, Telling } from './telling.ts';
import { workdayFrom } from './workdays.ts';

export function* tellOpportunities(tale: Telling): Generator<Step> {
  for (const [n, { account, product, amount, leadSource, course, opener }] of tale.deals.entries())
    yield tale.create('opportunity', n, course.openedOn, tale.seller(account, opener), {
      account: tale.id('account', account),
      ...(tale.firstContact(account) ? { contact: tale.id('contact', account * 8) } : {}),
      product: tale.id('product', product),
      stage: 'firstContact',
      amount: tale.money(amount),
      owner: tale.seller(account, opener),
      openedOn: course.openedOn,
      closeDate: workdayFrom(addDays(course.openedOn, tale.chance.whole(40, 90))),
      leadSource,
    });
  // Round by round, so that many deals move in one write.
  for (let round = 0; round < openStages.length; round += 1)
    for (const [n, deal] of tale.deals.entries()) {
      const move = deal.course.moves[round];
      if (move === undefined) continue;
      const closed = move.stage === 'won' || move.stage === 'lost';
      yield tale.update('opportunity', n, move.on, tale.sellerAt(deal, move.on), {
        stage: move.stage,
        ...(move.reason ? { reason: move.reason } : {}),
        ...(closed ? { closeDate: move.on } : {}),
      });
    }
  for (const [n, deal] of tale.deals.entries()) {
    const stage = openStages.find((open) => open === deal.course.stage);
    if (stage === undefined) continue;
    const on = deal.course.moves.at(-1)?.on ?? deal.course.openedOn;
    yield tale.update('opportunity', n, on, tale.sellerAt(deal, on), {
      nextStep: tale.chance.pick(steps[tale.languageOf(deal.account)][stage]),
      nextStepOn: tale.nextDay(),
      closeDate: workdayFrom(addDays(tale.input.today, tale.chance.whole(-6, 75))),
    });
  }
}

/** Eleven weeks too late, what she left behind finds new owners. */
export function* tellHandover(tale: Telling): Generator<Step> {
  const { to } = gapBefore(tale.input.today);
  const by = tale.user('eastHead');
  for (const [n, account] of tale.accounts.entries())
    if (account.owner === leaver && account.since < to)
      yield tale.update('account', n, to, by, { owner: tale.user(heirOf(n)) });
  for (const [n, { owner, opener, course }] of tale.deals.entries())
    if (owner !== opener && course.openedOn < to)
      yield tale.update('opportunity', n, to, by, { owner: tale.user(owner) });
}
