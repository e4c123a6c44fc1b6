/** What was said to the customers of the demo company, and what is to be done. */
import { addDays, dayStart } from '../../../shared/timeZone.ts';
import { leaver, products } from './cast.ts';
import type { Chance } from './chance.ts';
import { inGap, openStages } from './courseOfDeal.ts';
import { gapBefore } from './deals.ts';
import { phrases, type Situation, steps, taskWords } from './phrases.ts';
import type { Kind, Step, Telling } from './telling.ts';
import { workdayFrom } from './workdays.ts';

export function* tellActivities(tale: Telling): Generator<Step> {
  const { today } = tale.input;
  let told = 0;
  for (const [n, deal] of tale.deals.entries()) {
    const { course, account } = deal;
    const owners = tale.accounts[account]!;
    const gap = owners.owner === leaver ? gapBefore(today) : null;
    let from = course.openedOn;
    for (const [round, stage] of openStages.entries()) {
      const move = course.moves[round];
      const until = move?.on ?? today;
      const touches = tale.chance.whole(0, 2);
      for (let touch = 0; touch < touches; touch += 1) {
        const on = workdayFrom(between(tale.chance, from, until));
        if (on <= today && !inGap(gap, on))
          yield spoke(tale, told++, {
            on,
            object: 'opportunity',
            n,
            account,
            by: tale.sellerAt(deal, on),
            situation: stage,
          });
      }
      if (move === undefined) break;
      if (move.stage === 'won' || move.stage === 'lost') {
        const by = tale.sellerAt(deal, move.on);
        yield spoke(tale, told++, {
          on: move.on,
          object: 'opportunity',
          n,
          account,
          by,
          situation: move.stage,
        });
        break;
      }
      from = move.on;
    }
  }
  for (const [n, account] of tale.accounts.entries()) {
    const every = { A: 40, B: 90, C: 260 }[account.level];
    const gap = account.owner === leaver ? gapBefore(today) : null;
    for (
      let on = addDays(account.since, tale.chance.whole(5, every));
      on <= today;
      on = addDays(on, Math.max(7, Math.round(tale.chance.around(every, 0.4))))
    ) {
      const day = workdayFrom(on);
      if (day <= today && !inGap(gap, day))
        yield spoke(tale, told++, {
          on: day,
          object: 'account',
          n,
          account: n,
          by: tale.ownerAt(n, day),
          situation: 'checkIn',
        });
    }
  }
}

export function* tellTasks(tale: Telling): Generator<Step> {
  const { today } = tale.input;
  let told = 0;
  const late: { readonly task: number; readonly on: string; readonly by: string | null }[] = [];
  for (const [n, deal] of tale.deals.entries()) {
    const { course, account } = deal;
    const language = tale.languageOf(account);
    const stage = openStages.find((open) => open === course.stage);
    const by = tale.sellerAt(deal, today);
    if (stage && tale.chance.happens(0.7)) {
      const made = course.moves.at(-1)?.on ?? course.openedOn;
      yield todo(tale, told++, n, {
        made,
        by,
        subject: tale.chance.pick(steps[language][stage]),
        due: tale.nextDay(),
        priority: stage === 'contract' ? 'high' : 'normal',
      });
    }
    const end = course.moves.at(-1)?.on;
    if (course.stage !== 'won' || end === undefined || !tale.chance.happens(0.35)) continue;
    // The last payment: due after a month, and often paid weeks later.
    const due = workdayFrom(addDays(end, 30));
    const paid = workdayFrom(addDays(due, Math.round(tale.chance.around(16, 0.8))));
    if (paid <= today) late.push({ task: told, on: paid, by });
    const subject = taskWords[language].payment;
    yield todo(tale, told++, n, { made: end, by, subject, due, priority: 'high' });
  }
  for (const { task, on, by } of late) yield tale.update('task', task, on, by, { status: 'done' });
}

interface Todo {
  readonly made: string;
  readonly by: string | null;
  readonly subject: string;
  readonly due: string;
  readonly priority: string;
}

function todo(tale: Telling, task: number, deal: number, { made, by, due, ...data }: Todo): Step {
  return tale.create('task', task, made, by, {
    ...data,
    dueOn: due,
    owner: by,
    regarding: { object: 'opportunity', id: tale.id('opportunity', deal) },
  });
}

interface Talk {
  readonly on: string;
  /** What it was about, by its number. */
  readonly object: Kind;
  readonly n: number;
  readonly account: number;
  readonly by: string;
  readonly situation: Situation;
}

function spoke(tale: Telling, activity: number, { on, object, n, account, by, situation }: Talk): Step {
  const kind = tale.chance.weighted({ call: 5, visit: 3, meeting: 2, mail: 2, note: 1 });
  const body = words(tale, account, situation);
  const occurredAt = tale.at(on, tale.chance.whole(9 * 60, 18 * 60));
  return tale.create('activity', activity, on, by, {
    kind,
    // The first words, as people fill it in.
    subject: body.split(/[，。,.]/)[0]!.slice(0, 60),
    body,
    occurredAt,
    minutes: kind === 'mail' || kind === 'note' ? null : tale.chance.pick([5, 10, 15, 30, 45, 60, 90]),
    ...(kind === 'call' ? { direction: tale.chance.happens(0.8) ? 'out' : 'in', outcome: 'reached' } : {}),
    regarding: { object, id: tale.id(object, n) },
    owner: by,
  });
}

function words(tale: Telling, account: number, situation: Situation): string {
  const language = tale.languageOf(account);
  const first = tale.firstContact(account);
  const known = first && (language === 'zh' ? `${first.name[0]}总` : first.name);
  const { name } = products[tale.chance.whole(0, products.length - 1)]!;
  return tale.chance
    .pick(phrases[language][situation])
    .replaceAll('{product}', name[language])
    .replaceAll('{person}', known ?? (language === 'zh' ? '客户' : 'They'))
    .replaceAll('{n}', String(tale.chance.whole(3, 40)));
}

function between(chance: Chance, from: string, until: string): string {
  const days = Math.max(0, Math.round((dayStart(until) - dayStart(from)) / 86_400_000));
  return addDays(from, chance.whole(0, days));
}
