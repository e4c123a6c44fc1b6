/** What of the trail is shown: a topic, a person, an object and its field, some days; or one record, address or request. */
import { Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type AuditTopic, auditTopics } from '../../../../shared/audit/auditLine.ts';
import type { LookupValue } from '../../../../shared/query.ts';
import { fieldOf, useObjectNamed, useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { DayChoice } from '../../../platform/fields/DayChoice.tsx';
import { PersonFilter } from '../../../platform/fields/PersonFilter.tsx';
import styles from './audit.module.css';
import type { AuditFilter } from './auditApi.ts';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  /** The person chosen, by name; the address keeps only the id. */
  readonly person: LookupValue | null;
  onChange(filter: AuditFilter, person: LookupValue | null): void;
}

const topics = Object.keys(auditTopics) as AuditTopic[];

export function AuditFilters({ filter, person, onChange }: AuditFiltersProps) {
  const objects = useObjects();
  const object = objects.find(({ plural }) => plural === filter.object);
  const user = useObjectNamed('user');
  const owner = user && fieldOf(user, 'createdBy');
  const change = (part: AuditFilter) => onChange({ ...filter, ...part }, person);
  const narrow = (['record', 'address', 'requestId'] as const).filter((name) => filter[name] !== undefined);
  return (
    <div className={styles.search}>
      <fieldset className={styles.topics}>
        <legend className="visuallyHidden">{t('audit.topic')}</legend>
        {[undefined, ...topics].map((topic) => (
          <button
            key={topic ?? 'all'}
            type="button"
            className={styles.topic}
            aria-pressed={topic === filter.topic}
            onClick={() => change({ topic })}
          >
            {t(topic === undefined ? 'audit.topic.all' : `audit.topic.${topic}`)}
          </button>
        ))}
      </fieldset>
      <div className={styles.filters}>
        {owner && (
          <PersonFilter
            label={t('audit.person')}
            field={owner}
            actor={filter.actor}
            person={person}
            onChoose={(next) => onChange({ ...filter, actor: next?.id ?? undefined }, next)}
          />
        )}
        <NativeSelect
          aria-label={t('audit.object')}
          value={filter.object ?? ''}
          onChange={(event) =>
            change({ object: event.currentTarget.value || undefined, field: undefined, record: undefined })
          }
          data={[
            { value: '', label: t('audit.allObjects') },
            ...objects.map(({ plural, pluralLabel }) => ({ value: plural, label: labelOf(pluralLabel) })),
          ]}
        />
        {object && (
          <NativeSelect
            aria-label={t('audit.field')}
            value={filter.field ?? ''}
            onChange={(event) => change({ field: event.currentTarget.value || undefined })}
            data={[
              { value: '', label: t('audit.allFields') },
              ...object.fields
                .filter((field) => !field.system)
                .map((field) => ({ value: field.name, label: labelOf(field.label) })),
            ]}
          />
        )}
        <DayChoice
          label={t('audit.from')}
          day={filter.from}
          to={filter.to}
          onDay={(from) => change({ from })}
        />
        <DayChoice label={t('audit.to')} day={filter.to} from={filter.from} onDay={(to) => change({ to })} />
        {Object.keys(filter).length > 0 && (
          <Button variant="subtle" onClick={() => onChange({}, null)}>
            {t('audit.clear')}
          </Button>
        )}
      </div>
      {(narrow.length > 0 || (filter.actor !== undefined && person === null)) && (
        <ul className={styles.chips} aria-label={t('audit.narrowed')}>
          {narrow.map((name) => (
            <Chip key={name} text={t(`audit.only.${name}`)} onRemove={() => change({ [name]: undefined })} />
          ))}
          {filter.actor !== undefined && person === null && (
            <Chip text={t('audit.only.actor')} onRemove={() => change({ actor: undefined })} />
          )}
        </ul>
      )}
    </div>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  return (
    <li className={styles.chip}>
      {text}
      <button type="button" aria-label={t('audit.without', { what: text })} onClick={onRemove}>
        <IconX size={14} stroke={1.8} aria-hidden />
      </button>
    </li>
  );
}
