/** One child list beside a record; its head opens all of it as a filtered list. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FieldMeta, ObjectMeta, RelationMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { queryRelated } from '../../base/records.ts';
import { labelOf, t } from '../../base/texts.ts';
import { Avatar } from '../fields/Avatar.tsx';
import { kitOf } from '../fields/fieldKits.ts';
import { lookupOf } from '../fields/lookupOf.ts';
import { moneyOf } from '../fields/moneyField.tsx';
import { isEmpty } from '../fields/nothing.tsx';
import { listPath, recordPath } from '../fields/recordPath.ts';
import { RelatedHead, relatedFilter } from './RelatedHead.tsx';
import styles from './related.module.css';
import { relatedFieldsOf } from './relatedFields.ts';

interface RelatedListProps {
  readonly parent: ObjectMeta;
  readonly record: RecordData;
  readonly relation: RelationMeta;
  readonly child: ObjectMeta;
  readonly rows: number;
}

export function RelatedList({ parent, record, relation, child, rows }: RelatedListProps) {
  const { env, ...format } = useFormat();
  const id = String(record.id);
  const shown = relatedFieldsOf(child, relation.field);
  const fields = [shown.title, shown.money, shown.state, shown.when, shown.other].flatMap((field) =>
    field ? [field.name] : [],
  );
  const sort = shown.when ? `-${shown.when.name}` : '-updatedAt';
  const related = useQuery({
    queryKey: ['related', parent.plural, id, relation.name, rows],
    queryFn: ({ signal }) =>
      queryRelated(
        parent.plural,
        id,
        relation.name,
        {
          fields: ['id', ...fields],
          sort,
          limit: rows,
          aggregate: {
            measures: [
              { as: 'count', fn: 'count' },
              ...(shown.money ? [{ as: 'sum', fn: 'sum' as const, field: shown.money.name }] : []),
            ],
          },
        },
        signal,
      ),
  });
  const label = labelOf(relation.label);
  const count = Number(related.data?.aggregate?.totals.count ?? 0);
  const sum = related.data?.aggregate?.totals.sum;
  const filter = relatedFilter({ parent, record, relation, child });

  const cell = (field: FieldMeta | undefined, row: RecordData) =>
    field && !isEmpty(row[field.name]) ? kitOf(field).cell(row[field.name], field, env) : null;

  return (
    <section className={styles.list} aria-label={label}>
      <RelatedHead
        parent={parent}
        record={record}
        relation={relation}
        child={child}
        count={related.isSuccess ? count : undefined}
        sum={sum != null && count > 0 ? format.compactMoney(String(sum)) : undefined}
      />
      {related.data && related.data.data.length > 0 && (
        <ul>
          {related.data.data.map((row) => {
            const linked = child.name === 'accountContact' ? lookupOf(row[shown.title.name]) : null;
            const title = linked?.label ?? String(row[child.titleField] ?? t('list.unnamed'));
            const money = shown.money ? moneyOf(row[shown.money.name]) : null;
            const rowId = String(row.id);
            return (
              <li key={rowId}>
                <Link to={recordPath(child.plural, rowId)} className={styles.row}>
                  {(child.name === 'contact' || child.name === 'user' || child.name === 'account') && (
                    <Avatar id={rowId} name={title} square={child.name === 'account'} />
                  )}
                  <span className={styles.main}>
                    <span className={styles.name}>{title}</span>
                    {(cell(shown.state, row) || cell(shown.other, row)) && (
                      <span className={styles.sub}>
                        {cell(shown.state, row)}
                        {cell(shown.other, row)}
                      </span>
                    )}
                  </span>
                  <span className={styles.side}>
                    {money && <b>{format.money(money.amount, money.currency || env.currency)}</b>}
                    {shown.when && <span className={styles.sub}>{cell(shown.when, row)}</span>}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      {related.isSuccess && count === 0 && <p className={styles.none}>{t('record.noneRelated')}</p>}
      {related.isError && <p className={styles.none}>{t('record.relatedNotLoaded')}</p>}
      {filter && count > rows && (
        <Link to={listPath(child.plural)} search={{ view: 'all', filter } as never} className={styles.more}>
          {t('record.seeAll', { count })}
        </Link>
      )}
    </section>
  );
}
