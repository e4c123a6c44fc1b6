/** Custom objects that were put away: their tables and records are kept until they are removed for good. */
import { customObject } from './customObjects.ts';
import { type ObjectType, Registry } from './registry.ts';

/** In the standard shape, as far as tables go: fields that were added lie in `custom`. */
export function retiredObjects({ documents, origin }: Registry): readonly ObjectType[] {
  return [...documents.of('object')].flatMap(([name, document]) =>
    document.retired ? [new Registry([...origin, customObject(name, document)]).object(name)] : [],
  );
}
