/** What the domain of customers puts on the pages of records. */
import type { RecordPanel } from '../../platform/record/panels.ts';
import { LastTouchFact, NextStepFact, OpenDealsFact, WonFact } from './AccountFacts.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { SubsidiariesPanel } from './SubsidiariesPanel.tsx';

const object = 'account';

export const customerPanels: readonly RecordPanel[] = [
  {
    object,
    name: 'nextStep',
    place: 'facts',
    order: 10,
    // Level and industry stand beside the name; the last activity is said with who it was.
    keyFields: ['level', 'industry', 'annualRevenue', 'lastActivityAt'],
    Component: NextStepFact,
  },
  { object, name: 'lastTouch', place: 'facts', order: 20, Component: LastTouchFact },
  { object, name: 'openDeals', place: 'facts', order: 30, Component: OpenDealsFact },
  { object, name: 'won', place: 'facts', order: 40, Component: WonFact },
  { object, name: 'health', place: 'side', order: 10, Component: HealthPanel },
  {
    object,
    name: 'people',
    place: 'side',
    order: 20,
    relations: ['contacts', 'contactRoles'],
    Component: PeoplePanel,
  },
  {
    object,
    name: 'subsidiaries',
    place: 'side',
    order: 40,
    relations: ['subsidiaries'],
    Component: SubsidiariesPanel,
  },
];
