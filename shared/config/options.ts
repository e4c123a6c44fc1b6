/** The options of a pick list as a document has them: in the order of the list, each value once. */
import { type Colour, colours, type Option } from '../metadata.ts';
import { clean } from './object.ts';
import type { Reading } from './reading.ts';

export const mostOptions = 1000;
const optionValue = /^[A-Za-z0-9_\p{Script=Han}][A-Za-z0-9_\-. \p{Script=Han}]{0,59}$/u;

/** An option that is closed stays, with `active: false`, so that records which have it can say what it is. */
export function readOptions(read: Reading, member = 'options'): Option[] {
  const values = new Set<string>();
  const options = read.list(member, mostOptions, (option, order): Option => {
    const value = option.text('value', 60, optionValue);
    if (values.has(value)) option.refuse('value', `“${value}” is there twice.`, `“${value}”重复出现。`);
    values.add(value);
    return clean({
      value,
      label: option.label('label', 100),
      colour: option.optional('colour', () => option.oneOf<Colour>('colour', colours)),
      active: option.has('active') ? option.flag('active') : true,
      order: given(option, order),
      probability: option.optional('probability', () => option.whole('probability', 0, 100)),
      outcome: option.optional('outcome', () => option.oneOf('outcome', ['open', 'won', 'lost'])),
    });
  });
  return options;
}

/** The place in the list is the order, and pipelines say what a stage is of; both are taken, so that what was read can be written back. */
function given(option: Reading, order: number): number {
  option.raw('order');
  option.raw('pipeline');
  return order;
}
