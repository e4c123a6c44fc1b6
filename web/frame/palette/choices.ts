/** What the palette offers besides records: actions, pages and settings that this person may use. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { Me } from '../../base/session.tsx';
import { labelOf, t } from '../../base/texts.ts';
import { creatable, navigationOf } from '../navigation.ts';
import { settingsPagesFor } from '../settings/pages/settingsPages.ts';

/** What choosing it does: goes to an address of the workspace, or opens the form of a new record. */
export type Target =
  | { readonly kind: 'go'; readonly path: string }
  | { readonly kind: 'create'; readonly plural: string };

export interface Choice {
  readonly id: string;
  readonly section: 'best' | 'records' | 'recent' | 'actions' | 'pages' | 'settings';
  readonly label: string;
  /** Grey words after the label. */
  readonly detail?: string;
  /** Kind of thing, at the right. */
  readonly kind?: string;
  readonly icon: string;
  /** Keys that do the same. */
  readonly keys?: string;
  readonly target: Target;
  /** Records wear an avatar: round for people, square for the rest. */
  readonly avatar?: 'round' | 'square';
  readonly recordId?: string;
}

export function ownChoices(objects: readonly ObjectMeta[], me: Me): readonly Choice[] {
  const actions = creatable(objects).map(
    (object): Choice => ({
      id: `create-${object.plural}`,
      section: 'actions',
      label: t('frame.newNamed', { name: labelOf(object.label).toLowerCase() }),
      icon: object.icon,
      target: { kind: 'create', plural: object.plural },
    }),
  );
  const home: Choice = {
    id: 'home',
    section: 'pages',
    label: t('frame.home'),
    icon: 'home',
    keys: 'g h',
    target: { kind: 'go', path: '/' },
  };
  const lists = navigationOf(objects).flatMap((domain) =>
    domain.entries.map(
      (entry, index): Choice => ({
        id: `list-${entry.path}`,
        section: 'pages',
        label: entry.label,
        detail: t(domain.text),
        icon: entry.object.icon,
        ...(index === 0 ? { keys: `g ${domain.key}` } : {}),
        target: { kind: 'go', path: entry.path },
      }),
    ),
  );
  const views = objects
    .filter((object) => navigationOf([object]).length > 0)
    .flatMap((object) =>
      object.views
        .filter((view) => !view.system)
        .map(
          (view): Choice => ({
            id: `view-${view.id}`,
            section: 'pages',
            label: labelOf(view.label),
            detail: labelOf(object.pluralLabel),
            icon: object.icon,
            target: { kind: 'go', path: `/${object.plural}?view=${encodeURIComponent(view.id)}` },
          }),
        ),
    );
  const settings = settingsPagesFor(me.admin).map(
    (page): Choice => ({
      id: page.path,
      section: 'settings',
      label: t(page.text),
      detail: t('settings.title'),
      icon: 'settings',
      target: { kind: 'go', path: page.path },
    }),
  );
  return [...actions, home, ...lists, ...views, ...settings];
}
