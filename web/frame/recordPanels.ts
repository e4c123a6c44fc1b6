/** Puts the panels of all domains on the pages of records; the one place that knows every domain's. */
import { customerPanels } from '../domains/customer/panels.ts';
import { salesPanels } from '../domains/sales/panels.ts';
import { addPanels, askWhen } from '../platform/record/panels.ts';

addPanels([...customerPanels, ...salesPanels]);
// A won deal may say why, a lost one must: the server sees to that.
askWhen('opportunity', 'won', ['reason', 'reasonNote', 'amount']);
askWhen('opportunity', 'lost', ['reason', 'reasonNote']);
