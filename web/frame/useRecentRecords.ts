/** Remembers each record whose page is opened, for the palette. */
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useObjects } from '../base/metadata.ts';
import { useCurrentPage } from '../base/page.ts';
import { rememberRecord } from '../base/recent.ts';
import { useMe } from '../base/session.tsx';

export function useRecentRecords(): void {
  const { object: plural, id } = useParams({ strict: false });
  const me = useMe();
  const known = useObjects().some((object) => object.plural === plural);
  const { title, record } = useCurrentPage();
  useEffect(() => {
    // The page names its record itself, so that the title of the page before is never taken for this one's.
    if (known && plural && id && record === id)
      rememberRecord(me.workspace.slug, me.id, { plural, id, label: title });
  }, [known, plural, id, record, title, me.workspace.slug, me.id]);
}
