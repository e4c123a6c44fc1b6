/**
 * The demo company's year and a half, as operations of the writer in an order that can be written: who works there, whom
 * they sell to, every deal from stage to stage, what was said, what is to be done. The same input tells the same story.
 *
 * One quarter falls, for a reason that can be found: the seller with the largest customers of the east left on its first
 * day, and nobody looked after them for eleven weeks.
 */

import { tellPeople, tellProducts } from './tellCompany.ts';
import { tellAccounts, tellContacts } from './tellCustomers.ts';
import { tellHandover, tellOpportunities } from './tellDeals.ts';
import { type Step, type StoryInput, Telling } from './telling.ts';
import { tellActivities, tellTasks } from './tellWork.ts';

export function* story(input: StoryInput): Generator<Step> {
  const tale = new Telling(input);
  yield* tellPeople(tale);
  yield* tellProducts(tale);
  yield* tellAccounts(tale);
  yield* tellContacts(tale);
  yield* tellOpportunities(tale);
  yield* tellHandover(tale);
  yield* tellActivities(tale);
  yield* tellTasks(tale);
}
