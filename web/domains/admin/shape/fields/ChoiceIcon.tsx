/** The sign of what a field holds, or of the way in which it comes by its value. */
import { IconFunction, IconSum } from '@tabler/icons-react';
import { FieldIcon } from '../../../../platform/fields/FieldIcon.tsx';
import type { FieldChoice } from './fieldTypes.ts';

const computed = { formula: IconFunction, rollup: IconSum } as const;

export function ChoiceIcon({ type }: { readonly type: FieldChoice }) {
  if (type !== 'formula' && type !== 'rollup') return <FieldIcon type={type} />;
  const Sign = computed[type];
  return <Sign size={14} stroke={1.6} aria-hidden color="var(--gx-text-3)" />;
}
