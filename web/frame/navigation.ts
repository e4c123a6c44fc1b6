/** What the sidebar, the phone's menu, the `G` keys and the palette lead to: only what exists and may be seen. */
import { type Icon, IconBuilding, IconCheckbox, IconCube, IconTarget } from '@tabler/icons-react';
import type { ObjectMeta } from '../../shared/metadata.ts';
import { labelOf, type TextKey } from '../base/texts.ts';

interface DomainDeclaration {
  /** As the document of a custom object names it. */
  readonly name: string;
  readonly text: TextKey;
  readonly icon: Icon;
  /** Second key after `G`. */
  readonly key: string;
  /** Singular names, in order. */
  readonly objects: readonly string[];
}

export const navigationDomains: readonly DomainDeclaration[] = [
  {
    name: 'customer',
    text: 'frame.customers',
    icon: IconBuilding,
    key: 'c',
    objects: ['account', 'contact'],
  },
  { name: 'sales', text: 'frame.sales', icon: IconTarget, key: 's', objects: ['opportunity', 'product'] },
  { name: 'work', text: 'frame.work', icon: IconCheckbox, key: 't', objects: ['task', 'activity'] },
];

/** Where objects stand that no domain names: those that an administrator made without one. */
const ownObjects: DomainDeclaration = {
  name: 'own',
  text: 'frame.ownObjects',
  icon: IconCube,
  key: 'o',
  objects: [],
};

export interface NavigationEntry {
  readonly label: string;
  readonly path: string;
  readonly object: ObjectMeta;
}

export interface NavigationDomain extends Omit<DomainDeclaration, 'objects'> {
  readonly entries: readonly NavigationEntry[];
}

/** Domains with at least one object that the person may read; own objects come last in theirs. */
export function navigationOf(objects: readonly ObjectMeta[]): readonly NavigationDomain[] {
  const domainOf = ({ module }: ObjectMeta) =>
    navigationDomains.some((domain) => domain.name === module) ? module : ownObjects.name;
  // What no domain names of our own objects has its place in the settings, or on both ends of a link.
  const own = objects.filter(({ name }) => name.startsWith('c_'));
  return [...navigationDomains, ownObjects]
    .map((domain) => ({
      ...domain,
      entries: [
        ...domain.objects.flatMap((name) => objects.find((object) => object.name === name) ?? []),
        ...own.filter((object) => domainOf(object) === domain.name),
      ]
        .filter((object) => object.verbs.read)
        .map(entryOf),
    }))
    .filter((domain) => domain.entries.length > 0);
}

function entryOf(object: ObjectMeta): NavigationEntry {
  return { label: labelOf(object.pluralLabel), path: `/${object.plural}`, object };
}

/** Objects that are made on pages of their own, in the settings, or on both ends of a link. */
const elsewhere: ReadonlySet<string> = new Set([
  'user',
  'department',
  'group',
  'queue',
  'accountContact',
  'problemReport',
  'consent',
  'consentPurpose',
  'privacyRequest',
]);

/** Objects that `C` offers, the most usual first. */
export function creatable(objects: readonly ObjectMeta[]): readonly ObjectMeta[] {
  const order = ['account', 'contact', 'opportunity', 'task', 'activity', 'product'];
  return objects
    .filter((object) => object.verbs.create && !elsewhere.has(object.name))
    .sort((a, b) => (order.indexOf(a.name) + 1 || 99) - (order.indexOf(b.name) + 1 || 99));
}
