/** An icon that an administrator chose for an own object; a name that nothing is known of shows a cube. */
import { IconCube } from '@tabler/icons-react';
import { objectIcons } from './objectIcons.ts';

export function ChosenIcon({ name, size }: { readonly name: string; readonly size: number }) {
  const Sign = (Object.hasOwn(objectIcons, name) ? objectIcons[name] : undefined) ?? IconCube;
  return <Sign size={size} stroke={1.6} aria-hidden />;
}
