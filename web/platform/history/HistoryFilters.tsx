/** What of a record's history is shown: one field, one person, one kind of change, some days. */
import { Button, NativeSelect } from '@mantine/core';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { LookupValue } from '../../../shared/query.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { DayChoice } from '../fields/DayChoice.tsx';
import { PersonFilter } from '../fields/PersonFilter.tsx';
import styles from './history.module.css';
import { type HistoryFilter, type HistoryVerb, historyVerbs } from './historyPageApi.ts';

interface HistoryFiltersProps {
  readonly object: ObjectMeta;
  readonly filter: HistoryFilter;
  /** The person chosen, by name; the address keeps only the id. */
  readonly person: LookupValue | null;
  onChange(filter: HistoryFilter, person: LookupValue | null): void;
}

export function HistoryFilters({ object, filter, person, onChange }: HistoryFiltersProps) {
  // A masked field may not be asked for, and the system's own have no history.
  const fields = object.fields.filter((field) => !field.system && field.access !== 'masked');
  const owner = fieldOf(object, 'createdBy');
  const change = (part: HistoryFilter) => onChange({ ...filter, ...part }, person);
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className={styles.filters}>
      <NativeSelect
        aria-label={t('history.field')}
        value={filter.field ?? ''}
        onChange={(event) => change({ field: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('history.allFields') },
          ...fields.map((field) => ({ value: field.name, label: labelOf(field.label) })),
        ]}
      />
      <NativeSelect
        aria-label={t('history.kind')}
        value={filter.verb ?? ''}
        onChange={(event) =>
          change({ verb: (event.currentTarget.value || undefined) as HistoryVerb | undefined })
        }
        data={[
          { value: '', label: t('history.allKinds') },
          ...historyVerbs.map((verb) => ({ value: verb, label: t(`history.verb.${verb}`) })),
        ]}
      />
      {owner && (
        <PersonFilter
          label={t('history.person')}
          field={owner}
          actor={filter.actor}
          person={person}
          onChoose={(next) => onChange({ ...filter, actor: next?.id ?? undefined }, next)}
        />
      )}
      <DayChoice label={t('home.from')} day={filter.from} to={filter.to} onDay={(from) => change({ from })} />
      <DayChoice label={t('home.to')} day={filter.to} from={filter.from} onDay={(to) => change({ to })} />
      {narrowed && (
        <Button variant="subtle" onClick={() => onChange({}, null)}>
          {t('history.clear')}
        </Button>
      )}
    </div>
  );
}
