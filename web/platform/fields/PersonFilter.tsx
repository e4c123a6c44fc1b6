/** Narrows what is shown to what one person did: for lists of changes and of the trail. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import type { LookupValue } from '../../../shared/query.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import styles from './personFilter.module.css';
import { RecordPicker } from './RecordPicker.tsx';

interface PersonFilterProps {
  readonly label: string;
  /** A field that names people, such as who made a record: whom it offers is offered. */
  readonly field: FieldMeta;
  /** Id of the person chosen; the address of the page keeps it without the name. */
  readonly actor: string | undefined;
  /** The person chosen, by name, where it is known. */
  readonly person: LookupValue | null;
  onChoose(person: LookupValue | null): void;
}

export function PersonFilter({ label, field, actor, person, onChoose }: PersonFilterProps) {
  const { env } = useFormat();
  return (
    <div className={styles.person}>
      <span aria-hidden="true">{label}</span>
      <RecordPicker
        key={actor ?? ''}
        target="user"
        people
        field={field}
        env={env}
        value={person}
        chosen={person}
        ariaLabel={label}
        placeholder={t('fields.everybody')}
        onChange={() => undefined}
        onChoose={onChoose}
      />
    </div>
  );
}
