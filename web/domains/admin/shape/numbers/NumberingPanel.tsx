/** One numbering: the field that it fills, its pattern with a live example, and when it begins anew. */
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type NumberingDocument, numberingName } from '../../../../../shared/config/numbering.ts';
import { resets } from '../../../../../shared/config/numberPattern.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import type { StoredDocument } from '../documentsOf.ts';
import { put } from '../parts/put.ts';
import { SidePanel } from '../parts/SidePanel.tsx';
import { useSave } from '../parts/useSave.ts';
import styles from '../shape.module.css';
import { useNumberExample } from './numberExample.ts';

interface NumberingPanelProps {
  readonly object: ObjectMeta;
  /** Null: a new one. */
  readonly numbering: StoredDocument<'numbering'> | null;
  readonly types: readonly StoredDocument<'recordType'>[];
  onClose(): void;
}

const places = ['{yyyy}', '{yy}', '{mm}', '{dd}', '{0000}'];

export function NumberingPanel({ object, numbering, types, onClose }: NumberingPanelProps) {
  const known = numbering ? numberingName(numbering.name) : null;
  const [field, setField] = useState<string | null>(known?.field ?? null);
  const [type, setType] = useState<string | null>(known?.recordType ?? null);
  const [draft, setDraft] = useState<NumberingDocument>(
    numbering?.data ?? { pattern: 'NO-{yyyy}{mm}-{0000}', reset: 'month' },
  );
  const saving = useSave(onClose);
  const example = useNumberExample()(draft);
  const texts = object.fields.filter((entry) => entry.type === 'text' && !entry.system && !entry.sensitive);
  const save = () => {
    if (!field) return;
    const name = `${object.name}.${field}${type ? `.${type}` : ''}`;
    void saving.save(
      [{ kind: 'numbering', name, data: draft, version: numbering?.version ?? 0 }],
      t('shape.saved', { name: labelOf(fieldOf(object, field)?.label ?? { en: field, zh: field }) }),
    );
  };
  return (
    <SidePanel
      title={numbering ? t('shape.numbering.edit') : t('shape.numbering.new')}
      saving={saving}
      members={['pattern', 'reset', 'start']}
      onClose={onClose}
      onSave={save}
    >
      <Select
        {...scrollingOptions}
        label={t('shape.numbering.field')}
        description={t('shape.numbering.fieldHelp')}
        data={texts.map((entry) => ({ value: entry.name, label: labelOf(entry.label) }))}
        value={field}
        disabled={numbering !== null}
        allowDeselect={false}
        searchable
        data-autofocus
        onChange={setField}
      />
      {types.length > 0 && (
        <Select
          {...scrollingOptions}
          label={t('shape.numbering.recordType')}
          data={types.map((entry) => ({ value: entry.part, label: labelOf(entry.data.label) }))}
          value={type}
          disabled={numbering !== null}
          clearable
          placeholder={t('shape.allRecordTypes')}
          onChange={setType}
        />
      )}
      <div>
        <TextInput
          label={t('shape.numbering.pattern')}
          classNames={{ input: styles.mono ?? '' }}
          value={draft.pattern}
          maxLength={60}
          autoComplete="off"
          error={saving.at('pattern') ?? ('wrong' in example ? example.wrong : undefined)}
          onChange={(event) => setDraft({ ...draft, pattern: event.currentTarget.value })}
        />
        <div className={styles.places}>
          {places.map((place) => (
            <Button
              key={place}
              size="xs"
              aria-label={t('shape.numbering.insert', { place })}
              classNames={{ root: styles.mono ?? '' }}
              onClick={() => setDraft({ ...draft, pattern: draft.pattern + place })}
            >
              {place}
            </Button>
          ))}
        </div>
      </div>
      <p className={styles.example} role="status">
        <span>{t('shape.numbering.example')}</span>
        <strong>{'text' in example ? example.text : '—'}</strong>
      </p>
      <div className={styles.two}>
        <Select
          {...scrollingOptions}
          label={t('shape.numbering.reset')}
          data={resets.map((reset) => ({ value: reset, label: t(`shape.reset.${reset}`) }))}
          value={draft.reset}
          allowDeselect={false}
          error={saving.at('reset')}
          onChange={(reset) =>
            setDraft({ ...draft, reset: resets.find((entry) => entry === reset) ?? draft.reset })
          }
        />
        <NumberInput
          label={t('shape.numbering.start')}
          value={draft.start ?? ''}
          placeholder="1"
          min={0}
          allowDecimal={false}
          hideControls
          error={saving.at('start')}
          onChange={(value) => setDraft(put(draft, 'start', value === '' ? undefined : Number(value)))}
        />
      </div>
    </SidePanel>
  );
}
