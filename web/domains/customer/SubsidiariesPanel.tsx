/** Where the account stands in its group: the companies above it, and those below, opened level by level. */
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { getRecord, queryRelated } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { lookupOf } from '../../platform/fields/lookupOf.ts';
import { listPath, recordPath } from '../../platform/fields/recordPath.ts';
import styles from '../../platform/record/panel.module.css';
import type { PanelProps } from '../../platform/record/panels.ts';
import { RelatedHead, relatedFilter } from '../../platform/record/RelatedHead.tsx';

interface Company {
  readonly id: string;
  readonly name: string;
}

const shown = 20;
/** A group deeper than this is a mistake in the data. */
const mostAbove = 10;

function childrenQuery(id: string) {
  return {
    queryKey: ['related', 'accounts', id, 'subsidiaries', 'tree'],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const answer = await queryRelated(
        'accounts',
        id,
        'subsidiaries',
        {
          fields: ['name'],
          sort: 'name',
          limit: shown,
          aggregate: { measures: [{ as: 'count', fn: 'count' }] },
        },
        signal,
      );
      return {
        companies: answer.data.map((row): Company => ({ id: String(row.id), name: String(row.name ?? '') })),
        count: Number(answer.aggregate?.totals.count ?? 0),
      };
    },
  };
}

/** From the highest company in sight down to the direct parent. */
async function companiesAbove(id: string | null, signal: AbortSignal): Promise<readonly Company[]> {
  const found: Company[] = [];
  for (let at = id; at && found.length < mostAbove && !found.some((company) => company.id === at); ) {
    const record = await getRecord('accounts', at, ['name', 'parent'], signal);
    found.unshift({ id: at, name: String(record.name ?? '') });
    at = lookupOf(record.parent)?.id ?? null;
  }
  return found;
}

export function SubsidiariesPanel({ object, record }: PanelProps) {
  const relation = object.relations.find((each) => each.name === 'subsidiaries');
  const id = String(record.id);
  const parent = lookupOf(record.parent)?.id ?? null;
  const above = useQuery({
    queryKey: ['related', 'accounts', id, 'above', parent],
    enabled: parent !== null,
    queryFn: ({ signal }) => companiesAbove(parent, signal),
  });
  const below = useQuery(childrenQuery(id));
  if (!relation) return null;
  const name = String(record[object.titleField] ?? '');
  return (
    <section className={styles.panel} aria-label={labelOf(relation.label)}>
      <RelatedHead
        parent={object}
        record={record}
        relation={relation}
        child={object}
        count={below.data?.count}
      />
      {(parent !== null || (below.data?.count ?? 0) > 0) && (
        <ul className={styles.tree}>
          <Above companies={above.data ?? []}>
            <li>
              <div className={styles.branch}>
                <span className={styles.leaf} />
                <strong>{name}</strong>
              </div>
              <Below object={object} id={id} name={name} />
            </li>
          </Above>
        </ul>
      )}
      {below.isSuccess && below.data.count === 0 && parent === null && (
        <p className={styles.none}>{t('record.noneRelated')}</p>
      )}
    </section>
  );
}

/** Each company above holds the next one. */
function Above({
  companies,
  children,
}: {
  readonly companies: readonly Company[];
  readonly children: React.ReactNode;
}) {
  const [first, ...rest] = companies;
  if (!first) return children;
  return (
    <li>
      <div className={styles.branch}>
        <span className={styles.leaf} />
        <Link to={recordPath('accounts', first.id)}>{first.name}</Link>
      </div>
      <ul>
        <Above companies={rest}>{children}</Above>
      </ul>
    </li>
  );
}

function Below({
  object,
  id,
  name,
}: {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly name: string;
}) {
  const { data } = useQuery(childrenQuery(id));
  if (!data || data.count === 0) return null;
  const relation = object.relations.find((each) => each.name === 'subsidiaries');
  const filter = relation && relatedFilter({ parent: object, record: { id }, relation, child: object });
  return (
    <ul aria-label={t('account.below', { name })}>
      {data.companies.map((company) => (
        <Branch key={company.id} object={object} company={company} />
      ))}
      {data.count > data.companies.length && (
        <li className={styles.branch}>
          <span className={styles.leaf} />
          <Link to={listPath(object.plural)} search={{ view: 'all', filter } as never} className={styles.act}>
            {t('record.seeAll', { count: data.count })}
          </Link>
        </li>
      )}
    </ul>
  );
}

function Branch({ object, company }: { readonly object: ObjectMeta; readonly company: Company }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className={styles.branch}>
        <button
          type="button"
          aria-expanded={open}
          aria-label={t('account.below', { name: company.name })}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={14} stroke={1.6} aria-hidden />
        </button>
        <Link to={recordPath('accounts', company.id)}>{company.name}</Link>
      </div>
      {open && <Children object={object} company={company} />}
    </li>
  );
}

function Children({ object, company }: { readonly object: ObjectMeta; readonly company: Company }) {
  const { data } = useQuery(childrenQuery(company.id));
  if (data?.count === 0) return <p className={styles.none}>{t('account.noneBelow')}</p>;
  return <Below object={object} id={company.id} name={company.name} />;
}
