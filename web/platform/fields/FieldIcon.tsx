/** The small sign of a field's type in menus. */
import {
  IconAt,
  IconCalendar,
  IconCalendarTime,
  IconCoins,
  IconHash,
  IconLetterT,
  IconLink,
  IconListCheck,
  IconMapPin,
  IconPercentage,
  IconPhone,
  IconSelector,
  IconTextCaption,
  IconToggleLeft,
  IconUser,
  IconWorld,
} from '@tabler/icons-react';
import type { FieldTypeName } from '../../../shared/metadata.ts';

const icons: Readonly<Record<FieldTypeName, typeof IconHash>> = {
  id: IconHash,
  text: IconLetterT,
  longText: IconTextCaption,
  integer: IconHash,
  number: IconHash,
  percent: IconPercentage,
  money: IconCoins,
  boolean: IconToggleLeft,
  date: IconCalendar,
  datetime: IconCalendarTime,
  select: IconSelector,
  multiSelect: IconListCheck,
  emails: IconAt,
  phones: IconPhone,
  url: IconWorld,
  address: IconMapPin,
  lookup: IconLink,
  polymorphic: IconLink,
  user: IconUser,
  autoNumber: IconHash,
};

export function FieldIcon({ type }: { readonly type: FieldTypeName }) {
  const Icon = icons[type];
  return <Icon size={14} stroke={1.6} aria-hidden color="var(--gx-text-3)" />;
}
