/** The icon that an object's metadata names, and those of our own places. Names outside of this list (custom objects may choose later) show a cube. */
import {
  type Icon,
  IconActivity,
  IconBuilding,
  IconBuildingCommunity,
  IconCheckbox,
  IconCube,
  IconHierarchy2,
  IconHome,
  IconPackage,
  IconSettings,
  IconTarget,
  IconTargetArrow,
  IconUser,
  IconUserCircle,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';

const icons: Readonly<Record<string, Icon>> = {
  activity: IconActivity,
  building: IconBuilding,
  'building-community': IconBuildingCommunity,
  checkbox: IconCheckbox,
  'hierarchy-2': IconHierarchy2,
  hierarchy: IconHierarchy2,
  home: IconHome,
  package: IconPackage,
  settings: IconSettings,
  target: IconTarget,
  'target-arrow': IconTargetArrow,
  user: IconUser,
  'user-circle': IconUserCircle,
  users: IconUsers,
  'users-group': IconUsersGroup,
};

export function ObjectIcon({ name, size = 16 }: { readonly name: string; readonly size?: number }) {
  const Sign = (Object.hasOwn(icons, name) ? icons[name] : undefined) ?? IconCube;
  return <Sign size={size} stroke={1.6} aria-hidden />;
}
