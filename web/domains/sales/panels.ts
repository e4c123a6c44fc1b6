/** What the domain of sales puts on the pages of records. */
import type { RecordPanel } from '../../platform/record/panels.ts';
import { DealsPanel } from './DealsPanel.tsx';
import { InvolvedPanel } from './InvolvedPanel.tsx';
import { MoveOnPanel } from './MoveOnPanel.tsx';
import { AgeFact, CloseFact, StepFact, WorthFact } from './OpportunityFacts.tsx';
import { SimilarPanel } from './SimilarPanel.tsx';

const object = 'opportunity';

export const salesPanels: readonly RecordPanel[] = [
  {
    object: 'account',
    name: 'deals',
    place: 'side',
    order: 30,
    relations: ['opportunities'],
    Component: DealsPanel,
  },
  {
    object,
    name: 'nextStep',
    place: 'facts',
    order: 10,
    keyFields: ['nextStep', 'nextStepOn', 'amount', 'probability', 'weightedAmount', 'closeDate'],
    Component: StepFact,
  },
  { object, name: 'worth', place: 'facts', order: 20, Component: WorthFact },
  { object, name: 'close', place: 'facts', order: 30, Component: CloseFact },
  { object, name: 'age', place: 'facts', order: 40, Component: AgeFact },
  { object, name: 'moveOn', place: 'side', order: 10, Component: MoveOnPanel },
  { object, name: 'involved', place: 'side', order: 20, Component: InvolvedPanel },
  { object, name: 'similar', place: 'side', order: 30, Component: SimilarPanel },
];
