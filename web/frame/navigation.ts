/** What the sidebar, the phone's menu, the `G` keys and the palette lead to: only what exists and may be seen. */
import { type Icon, IconBuilding, IconCheckbox, IconTarget } from '@tabler/icons-react';
import type { ObjectMeta } from '../../shared/metadata.ts';
import { labelOf, type TextKey } from '../base/texts.ts';

interface DomainDeclaration {
  readonly text: TextKey;
  readonly icon: Icon;
  /** Second key after `G`. */
  readonly key: string;
  /** Singular names, in order. */
  readonly objects: readonly string[];
}

const domains: readonly DomainDeclaration[] = [
  { text: 'frame.customers', icon: IconBuilding, key: 'c', objects: ['account', 'contact'] },
  { text: 'frame.sales', icon: IconTarget, key: 's', objects: ['opportunity', 'product'] },
  { text: 'frame.work', icon: IconCheckbox, key: 't', objects: ['task', 'activity'] },
];

/** Objects that have a place of their own (settings) or none: link records are seen on both their ends. */
const elsewhere: ReadonlySet<string> = new Set(['user', 'department', 'accountContact']);

export interface NavigationEntry {
  readonly label: string;
  readonly path: string;
  readonly object: ObjectMeta;
}

export interface NavigationDomain extends Omit<DomainDeclaration, 'objects'> {
  readonly entries: readonly NavigationEntry[];
}

/** Domains with at least one object that the person may read. */
export function navigationOf(objects: readonly ObjectMeta[]): readonly NavigationDomain[] {
  return domains
    .map((domain) => ({
      ...domain,
      entries: domain.objects
        .map((name) => objects.find((object) => object.name === name))
        .filter((object) => object?.verbs.read === true)
        .map((object) => entryOf(object as ObjectMeta)),
    }))
    .filter((domain) => domain.entries.length > 0);
}

function entryOf(object: ObjectMeta): NavigationEntry {
  return { label: labelOf(object.pluralLabel), path: `/${object.plural}`, object };
}

/** Objects that `C` offers, the most usual first. */
export function creatable(objects: readonly ObjectMeta[]): readonly ObjectMeta[] {
  const order = ['account', 'contact', 'opportunity', 'task', 'activity', 'product'];
  return objects
    .filter((object) => object.verbs.create && !elsewhere.has(object.name))
    .sort((a, b) => (order.indexOf(a.name) + 1 || 99) - (order.indexOf(b.name) + 1 || 99));
}
