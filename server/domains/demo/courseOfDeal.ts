/** How one deal goes: from stage to stage, each in its time, until it is won, lost, or still open today. */
import { addDays } from '../../../shared/timeZone.ts';
import type { Chance } from './chance.ts';
import { workdayFrom } from './workdays.ts';

export const openStages = ['firstContact', 'needs', 'proposal', 'contract'] as const;
export type OpenStage = (typeof openStages)[number];

/** Days that a deal stays in a stage, half of them longer; and the chance that it ends there. */
const usual: Readonly<Record<OpenStage, { readonly days: number; readonly lost: number }>> = {
  firstContact: { days: 9, lost: 0.24 },
  needs: { days: 15, lost: 0.2 },
  proposal: { days: 18, lost: 0.24 },
  contract: { days: 13, lost: 0.1 },
};

export interface Move {
  readonly on: string;
  readonly stage: OpenStage | 'won' | 'lost';
  readonly reason: string | null;
}

export interface Course {
  readonly openedOn: string;
  readonly moves: readonly Move[];
  /** Where it stands today. */
  readonly stage: Move['stage'];
}

/** Weeks in which nobody looked after the customer. */
export interface Gap {
  readonly from: string;
  readonly to: string;
}

export interface Circumstances {
  readonly openedOn: string;
  readonly today: string;
  /** Chance to win against the usual one. */
  readonly skill: number;
  readonly gap: Gap | null;
}

const lostReasons = { price: 5, competitor: 4, noBudget: 4, noDecision: 3, product: 2, timing: 2 } as const;
const wonReasons = { product: 4, service: 4, relationship: 3, price: 1 } as const;

export function inGap(gap: Gap | null, day: string): boolean {
  return gap !== null && day >= gap.from && day < gap.to;
}

export function courseOfDeal(chance: Chance, about: Circumstances): Course {
  const moves: Move[] = [];
  let on = about.openedOn;
  for (const [n, stage] of openStages.entries()) {
    const { days, lost } = usual[stage];
    const neglected = () => inGap(about.gap, on);
    on = workdayFrom(addDays(on, Math.max(1, Math.round(chance.around(days, 0.5)))));
    // One deal in sixteen falls asleep and wakes late, or never.
    if (chance.happens(0.06)) on = workdayFrom(addDays(on, chance.whole(40, 150)));
    const isLost = chance.happens(neglected() ? 0.88 : Math.min(0.9, lost / about.skill));
    if (neglected() && !isLost && about.gap) on = workdayFrom(addDays(about.gap.to, chance.whole(3, 40)));
    if (on > about.today) return { openedOn: about.openedOn, moves, stage };
    if (isLost) {
      const reason = neglected()
        ? chance.pick(['relationship', 'noDecision', 'service'])
        : chance.weighted(lostReasons);
      moves.push({ on, stage: 'lost', reason });
      return { openedOn: about.openedOn, moves, stage: 'lost' };
    }
    const next = openStages[n + 1];
    moves.push({ on, stage: next ?? 'won', reason: next ? null : chance.weighted(wonReasons) });
  }
  return { openedOn: about.openedOn, moves, stage: 'won' };
}
