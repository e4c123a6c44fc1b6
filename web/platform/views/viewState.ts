/** The view on screen: a stored view with what the address changes in it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ObjectMeta, ViewDefinition, ViewMeta } from '../../../shared/metadata.ts';
import { useMe } from '../../base/session.tsx';
import { boardFields, calendarFields, firstGroups, groupsOf, kindsOf, placeFields } from './viewKinds.ts';
import { type ViewSearch, viewSearchOf } from './viewSearch.ts';

export interface ViewState {
  readonly view: ViewMeta | undefined;
  /** As it is shown, the address included. */
  readonly definition: ViewDefinition;
  readonly search: ViewSearch;
  /** The address differs from the stored view. */
  readonly changed: boolean;
  change(change: Partial<ViewSearch>): void;
  /** Goes to a stored view without any change. */
  open(id: string): void;
}

/** The view that opens first: the person's own choice, else that of his role, else the first one. */
export function defaultViewOf(object: ObjectMeta, preferred: unknown): ViewMeta | undefined {
  const wanted =
    typeof preferred === 'object' && preferred !== null
      ? (preferred as Record<string, unknown>)[object.name]
      : undefined;
  return (
    object.views.find((view) => view.id === wanted) ??
    object.views.find((view) => view.isDefault) ??
    object.views[0]
  );
}

function firstColumns(object: ObjectMeta): readonly string[] {
  return [object.titleField, ...object.keyFields.filter((name) => name !== object.titleField)];
}

function definitionOf(object: ObjectMeta, view: ViewMeta | undefined, search: ViewSearch): ViewDefinition {
  const base = view?.definition;
  const known = new Set(object.fields.map((field) => field.name));
  const asked = search.cols?.split(',') ?? base?.fields ?? firstColumns(object);
  const fields = [
    object.titleField,
    ...asked.filter((name) => name !== object.titleField && known.has(name.split('.')[0] ?? '')),
  ];
  const kind = search.kind ?? base?.kind ?? 'table';
  const groupBy = search.by ?? base?.groupBy ?? object.pathField ?? boardFields(object)[0]?.name;
  const filter = search.filter === undefined ? base?.filter : (search.filter ?? undefined);
  const sort = search.sort ?? base?.sort;
  const density = search.density ?? base?.density;
  const groups = search.groups ? groupsOf(object, search.groups) : (base?.groups ?? firstGroups(object));
  const dateField = search.date ?? base?.dateField ?? calendarFields(object)[0]?.name;
  const endField = search.end === 'none' ? undefined : (search.end ?? base?.endField);
  const span = search.span ?? base?.span;
  const placeField = search.place ?? base?.placeField ?? placeFields(object)[0]?.name;
  const foot = { ...base?.foot, ...search.foot };
  return {
    kind: kindsOf(object).includes(kind) ? kind : 'table',
    fields,
    columnWidths: { ...base?.columnWidths, ...search.widths },
    ...(filter === undefined ? {} : { filter }),
    ...(sort === undefined ? {} : { sort }),
    ...(density === undefined ? {} : { density }),
    ...(groupBy === undefined ? {} : { groupBy }),
    ...(groups.length === 0 ? {} : { groups }),
    ...(dateField === undefined ? {} : { dateField }),
    ...(endField === undefined ? {} : { endField }),
    ...(span === undefined ? {} : { span }),
    ...(placeField === undefined ? {} : { placeField }),
    ...(Object.keys(foot).length === 0 ? {} : { foot }),
  };
}

const ofView: readonly (keyof ViewSearch)[] = [
  ...(['filter', 'sort', 'cols', 'widths', 'density', 'kind', 'by'] as const),
  ...(['groups', 'date', 'end', 'span', 'place', 'foot'] as const),
];

export function useViewState(object: ObjectMeta): ViewState {
  const raw = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const preferred = useMe().preferences.defaultViews;
  const search = useMemo(() => viewSearchOf(raw), [raw]);
  const view = object.views.find((entry) => entry.id === search.view) ?? defaultViewOf(object, preferred);
  const definition = useMemo(() => definitionOf(object, view, search), [object, view, search]);
  const change = useCallback(
    (next: Partial<ViewSearch>) => {
      // Going back to what the view says itself is no difference.
      const same = next.kind !== undefined && next.kind === view?.definition.kind ? { kind: undefined } : {};
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => clean({ ...before, ...next, ...same }) as never,
        // Looking beside the list and typing are no steps that Back should undo one by one.
        replace: 'q' in next || 'peek' in next || 'widths' in next || 'day' in next || 'at' in next,
      });
    },
    [navigate, view],
  );
  const open = useCallback(
    (id: string) => void navigate({ to: '.', search: { view: id } as never }),
    [navigate],
  );
  return {
    view,
    definition,
    search,
    changed: ofView.some(
      (name) => search[name] !== undefined && search[name] !== view?.definition[name as keyof ViewDefinition],
    ),
    change,
    open,
  };
}

function clean(search: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== ''),
  );
}
