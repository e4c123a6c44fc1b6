/** The small sign of a field's type in menus. */
import {
  IconAlignLeft,
  IconAt,
  IconBraces,
  IconCalendar,
  IconCalendarTime,
  IconCoins,
  IconHash,
  IconLetterT,
  IconLink,
  IconListCheck,
  IconMapPin,
  IconMapPin2,
  IconPaperclip,
  IconPercentage,
  IconPhone,
  IconPhoto,
  IconSelector,
  IconStar,
  IconTags,
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
  richText: IconAlignLeft,
  tags: IconTags,
  rating: IconStar,
  geo: IconMapPin2,
  json: IconBraces,
  file: IconPaperclip,
  image: IconPhoto,
};

export function FieldIcon({ type }: { readonly type: FieldTypeName }) {
  const Icon = icons[type];
  return <Icon size={14} stroke={1.6} aria-hidden color="var(--gx-text-3)" />;
}
