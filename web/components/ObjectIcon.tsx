/** The icon that an object's metadata names, and those of our own places; a name that nothing is known of shows a cube. */
import { IconCube } from '@tabler/icons-react';
import { objectIcons } from './objectIcons.ts';

export function ObjectIcon({ name, size = 16 }: { readonly name: string; readonly size?: number }) {
  const Sign = (Object.hasOwn(objectIcons, name) ? objectIcons[name] : undefined) ?? IconCube;
  return <Sign size={size} stroke={1.6} aria-hidden />;
}
