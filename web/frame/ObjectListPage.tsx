/** The list or board of the object that the address names. */
import { useParams } from '@tanstack/react-router';
import type { ObjectMeta } from '../../shared/metadata.ts';
import { useObject, useObjects } from '../base/metadata.ts';
import { type Crumb, usePage } from '../base/page.ts';
import { labelOf, t } from '../base/texts.ts';
import { ListPage } from '../platform/list/ListPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { navigationOf } from './navigation.ts';

/** The domain of the navigation that an object stands in, as the first step of the breadcrumb. */
export function useDomainCrumb(object: ObjectMeta): readonly Crumb[] {
  const domain = navigationOf(useObjects()).find((entry) =>
    entry.entries.some((place) => place.object.name === object.name),
  );
  return domain ? [{ label: t(domain.text) }] : [];
}

export function ObjectListPage() {
  const { object: plural = '' } = useParams({ strict: false });
  const object = useObject(plural);
  return object ? <NamedList key={plural} object={object} /> : <NotFoundPage />;
}

function NamedList({ object }: { readonly object: ObjectMeta }) {
  usePage(labelOf(object.pluralLabel), useDomainCrumb(object));
  return (
    <>
      <h1 className="visuallyHidden">{labelOf(object.pluralLabel)}</h1>
      <ListPage object={object} />
    </>
  );
}
