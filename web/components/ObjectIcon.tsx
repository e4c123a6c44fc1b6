/** The icon that an object's metadata names, and those of our own places. Those that only own objects choose are fetched when one is drawn. */
import {
  type Icon,
  IconActivity,
  IconBug,
  IconBuilding,
  IconCheckbox,
  IconCube,
  IconHierarchy2,
  IconHome,
  IconPackage,
  IconSettings,
  IconTarget,
  IconUser,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react';
import { lazy, Suspense } from 'react';

/** Of the product's own objects and places: they are on every page. */
const usual: Readonly<Record<string, Icon>> = {
  activity: IconActivity,
  bug: IconBug,
  building: IconBuilding,
  checkbox: IconCheckbox,
  cube: IconCube,
  hierarchy: IconHierarchy2,
  home: IconHome,
  package: IconPackage,
  settings: IconSettings,
  target: IconTarget,
  user: IconUser,
  'user-circle': IconUserCircle,
  users: IconUsers,
};

const ChosenIcon = lazy(async () => ({ default: (await import('./ChosenIcon.tsx')).ChosenIcon }));

export function ObjectIcon({ name, size = 16 }: { readonly name: string; readonly size?: number }) {
  const Sign = Object.hasOwn(usual, name) ? usual[name] : undefined;
  if (Sign) return <Sign size={size} stroke={1.6} aria-hidden />;
  return (
    <Suspense fallback={<IconCube size={size} stroke={1.6} aria-hidden />}>
      <ChosenIcon name={name} size={size} />
    </Suspense>
  );
}
