/** Avatar, name, grade and chips of a record, and the line under it. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { Avatar } from '../fields/Avatar.tsx';
import { kitOf } from '../fields/fieldKits.ts';
import { isEmpty } from '../fields/nothing.tsx';
import { HoldBadge } from './HoldBadge.tsx';
import styles from './record.module.css';

interface RecordTitleProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  readonly level?: 1 | 2;
}

export function RecordTitle({ object, record, level = 1 }: RecordTitleProps) {
  const { env } = useFormat();
  const Heading = level === 1 ? 'h1' : 'h2';
  const title = String(record[object.titleField] || t('list.unnamed'));
  const grade = object.fields.find(
    (field) =>
      field.type === 'select' &&
      !isEmpty(record[field.name]) &&
      (field.options ?? []).every((option) => [...option.label.en].length === 1),
  );
  const sub = object.subtitleFields
    .flatMap((name) => fieldOf(object, name) ?? [])
    .filter((field) => field.name !== object.pathField)
    .map((field) => kitOf(field).text(record[field.name], field, env))
    .filter(Boolean)
    .join(' · ');
  return (
    <div className={styles.title}>
      <Avatar
        id={String(record.id)}
        name={title}
        size={40}
        square={object.name !== 'contact' && object.name !== 'user'}
      />
      <div className={styles.titleText}>
        <div className={styles.titleLine}>
          <Heading className={styles.heading}>{title}</Heading>
          {grade && kitOf(grade).cell(record[grade.name], grade, env)}
          {level === 1 && <HoldBadge object={object.plural} id={String(record.id)} />}
        </div>
        {sub && <p className={styles.subtitle}>{sub}</p>}
      </div>
    </div>
  );
}
