/** Running numbers of an object, and the values that no two of its records may share. */

import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { Numberings } from './Numberings.tsx';
import { UniqueKeys } from './UniqueKeys.tsx';

export function NumbersTab({ object }: { readonly object: ObjectMeta }) {
  return (
    <>
      <Numberings object={object} />
      <UniqueKeys object={object} />
    </>
  );
}
