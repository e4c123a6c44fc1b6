/** A field at the right side: its type is picked first, then its words and rules; a declared one takes only what may be laid over it. */
import { Button, Drawer, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { FieldDocument } from '../../../../../shared/config/field.ts';
import type { FieldSettingsDocument } from '../../../../../shared/config/fieldSettings.ts';
import type { FieldMeta, ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { TagManager } from '../../../../platform/fields/TagManager.tsx';
import { customMark, fieldKey } from '../custom.ts';
import { settled } from '../parts/optionDraft.ts';
import { SidePanel } from '../parts/SidePanel.tsx';
import { freeName, suggestName } from '../parts/suggestName.ts';
import { UsedBy } from '../parts/UsedBy.tsx';
import { useSave } from '../parts/useSave.ts';
import styles from '../shape.module.css';
import { ChoiceIcon } from './ChoiceIcon.tsx';
import { FieldForm } from './FieldForm.tsx';
import { FieldTypeGrid } from './FieldTypeGrid.tsx';
import {
  choiceOf,
  draftOf,
  type FieldDraft,
  fieldDocument,
  newDraft,
  settingsDocument,
  takenNames,
} from './fieldDraft.ts';
import { typeLabel } from './fieldTypes.ts';

interface FieldPanelProps {
  readonly object: ObjectMeta;
  /** Absent: a new one. */
  readonly field?: FieldMeta;
  /** Of a custom field. */
  readonly document?: FieldDocument | undefined;
  /** What is laid over a declared one. */
  readonly settings?: FieldSettingsDocument | undefined;
  /** Of either document; 0 where there is none yet. */
  readonly version?: number;
  onClose(): void;
}

const longestName = 38;
const members = [
  'label',
  'help',
  'required',
  'unique',
  'options',
  'default',
  'targets',
  'relation',
  'maxLength',
  'min',
  'max',
  'scale',
  'formula',
  'rollup.relation',
  'rollup.field',
  'rollup.filter',
];

export function FieldPanel({
  object,
  field,
  document,
  settings = {},
  version = 0,
  onClose,
}: FieldPanelProps) {
  const phone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  const [draft, setDraft] = useState<FieldDraft | null>(field ? draftOf(field, document) : null);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [suggested, setSuggested] = useState('');
  const saving = useSave(onClose);
  const words = draft ? draft.label.en.trim() || draft.label.zh.trim() : '';

  useEffect(() => {
    if (field) return;
    let gone = false;
    void suggestName(words, longestName).then((name) => {
      if (!gone) setSuggested(name ? freeName(name, takenNames(object, [])) : '');
    });
    return () => {
      gone = true;
    };
  }, [words, field, object]);

  if (!draft) {
    return (
      <Drawer
        opened
        onClose={onClose}
        position="right"
        size={phone ? '100%' : 620}
        title={t('shape.field.newIn', { object: labelOf(object.label) })}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
        padding={20}
      >
        <FieldTypeGrid onPick={(type) => setDraft(newDraft(type))} />
      </Drawer>
    );
  }
  const name = typedName ?? suggested;
  const custom = document !== undefined || !field;
  const save = () => {
    const said = { name: labelOf(draft.label) };
    const ready = { ...draft, options: settled(draft.options, field?.options ?? []) };
    if (custom) {
      const key = fieldKey(object.name, field?.name ?? `${customMark}${name}`);
      return saving.save(
        [{ kind: 'field', name: key, data: fieldDocument(ready), version }],
        t(field ? 'shape.saved' : 'shape.made', said),
      );
    }
    const key = fieldKey(object.name, field.name);
    return saving.save(
      [{ kind: 'fieldSettings', name: key, data: settingsDocument(ready, field, settings), version }],
      t('shape.saved', said),
    );
  };
  return (
    <SidePanel
      title={
        field
          ? t('shape.field.edit', { name: labelOf(field.label) })
          : t('shape.field.newIn', { object: labelOf(object.label) })
      }
      saving={saving}
      members={field ? members : [...members, '']}
      button={field ? t('frame.save') : t('shape.field.make')}
      aside={
        !field && (
          <Button
            size="lg"
            variant="subtle"
            leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden />}
            onClick={() => {
              saving.clear();
              setDraft(null);
            }}
          >
            {t('shape.field.otherType')}
          </Button>
        )
      }
      onClose={onClose}
      onSave={() => void save()}
    >
      <p className={styles.typeLine}>
        <ChoiceIcon type={choiceOf(draft)} />
        {t(typeLabel(choiceOf(draft)))}
        {!custom && <span className={styles.other}>{t('shape.field.isDeclared')}</span>}
      </p>
      <FieldForm
        object={object}
        field={field}
        draft={draft}
        custom={custom}
        saving={saving}
        onChange={setDraft}
      >
        {!field && (
          <TextInput
            label={t('shape.apiName')}
            description={t('shape.apiNameHelp')}
            leftSection={<span className={styles.mark}>{customMark}</span>}
            classNames={{ input: styles.mono ?? '' }}
            value={name}
            maxLength={longestName}
            error={saving.at('')}
            onChange={(event) => setTypedName(event.currentTarget.value)}
          />
        )}
      </FieldForm>
      {field?.type === 'tags' && <TagManager object={object} field={field} />}
      {field && <UsedBy kind={custom ? 'field' : 'fieldSettings'} name={fieldKey(object.name, field.name)} />}
    </SidePanel>
  );
}
