/** A figure that opens the rows behind it: the list of an object under the same condition. */
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Filter } from './figures.ts';

interface Props {
  readonly object: string;
  readonly filter: Filter;
  readonly sort?: string;
  /** Said by screen readers and shown on hover, when the content is a bare figure. */
  readonly title: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function RowsLink({ object, filter, sort, title, className, children }: Props) {
  const { workspace } = useParams({ strict: false });
  return (
    <Link
      to={`/w/${workspace}/${object}` as string}
      search={{ view: 'all', filter, ...(sort ? { sort } : {}) } as never}
      title={title}
      className={className}
    >
      {children}
    </Link>
  );
}
