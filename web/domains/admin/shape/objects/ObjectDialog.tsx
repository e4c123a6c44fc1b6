/** Makes a custom object, or changes what one is called: one dialog, everything but the label suggested. */
import { SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ObjectDocument } from '../../../../../shared/config/object.ts';
import type { Label } from '../../../../../shared/labels.ts';
import { useObjects } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { useWorkspacePath } from '../../../../base/workspacePath.ts';
import { customMark } from '../custom.ts';
import { IconMenu } from '../parts/IconMenu.tsx';
import { LabelPair } from '../parts/LabelPair.tsx';
import { put } from '../parts/put.ts';
import { SidePanel } from '../parts/SidePanel.tsx';
import { freeName, pluralWord, suggestName } from '../parts/suggestName.ts';
import { useSave } from '../parts/useSave.ts';
import styles from '../shape.module.css';
import { ModuleSelect } from './ModuleSelect.tsx';

interface ObjectDialogProps {
  /** Present: it is changed. */
  readonly name?: string;
  readonly document?: ObjectDocument;
  onClose(): void;
}

const nothing: Label = { en: '', zh: '' };
const startTitle = { type: 'text', label: { en: 'Name', zh: '名称' } } as const;
/** Letters that a name may have after its mark. */
const longestName = 28;

/** The plural follows the singular until it is written by hand. */
function pluralOf(label: Label): Label {
  return { en: pluralWord(label.en), zh: label.zh };
}

export function ObjectDialog({ name: known, document, onClose }: ObjectDialogProps) {
  const objects = useObjects();
  const navigate = useNavigate();
  const path = useWorkspacePath();
  const [label, setLabel] = useState(document?.label ?? nothing);
  const [plural, setPlural] = useState<Label | null>(document?.pluralLabel ?? null);
  const [icon, setIcon] = useState(document?.icon ?? 'cube');
  const [title, setTitle] = useState<ObjectDocument['title']>(document?.title ?? startTitle);
  const [module, setModule] = useState(document?.module);
  const [typedName, setTypedName] = useState<string | null>(null);
  const [suggested, setSuggested] = useState('');
  const saving = useSave(onClose);
  const words = label.en.trim() || label.zh.trim();

  useEffect(() => {
    if (known) return;
    let gone = false;
    void suggestName(words, longestName).then((name) => {
      const taken = new Set(objects.map((object) => object.name.replace(customMark, '')));
      if (!gone) setSuggested(name ? freeName(name, taken) : '');
    });
    return () => {
      gone = true;
    };
  }, [words, known, objects]);

  const name = typedName ?? suggested;
  const pluralLabel = plural ?? pluralOf(label);
  const save = async () => {
    const key = known ?? `${customMark}${name}`;
    const data: ObjectDocument = put(
      {
        ...document,
        plural: document?.plural ?? `${customMark}${pluralWord(name)}`,
        label,
        pluralLabel,
        icon,
        title,
      },
      'module',
      module,
    );
    const done = await saving.save(
      [{ kind: 'object', name: key, data }],
      t(known ? 'shape.saved' : 'shape.made', { name: labelOf(pluralLabel) }),
    );
    if (done && !known) await navigate({ to: path(`/settings/objects/${key}`) });
  };
  return (
    <SidePanel
      title={known ? t('shape.object.edit', { name: labelOf(label) }) : t('shape.object.new')}
      saving={saving}
      members={['label', 'pluralLabel', 'plural', 'title', 'icon', '']}
      button={known ? t('frame.save') : t('shape.object.make')}
      onClose={onClose}
      onSave={() => void save()}
    >
      {!known && <p className={styles.lead}>{t('shape.object.what')}</p>}
      <div className={styles.withIcon}>
        <IconMenu value={icon} onChange={setIcon} />
        <LabelPair
          label={t('shape.label')}
          value={label}
          required
          autoFocus
          placeholder={t('shape.object.example')}
          error={saving.at('label')}
          onChange={setLabel}
        />
      </div>
      <LabelPair
        label={t('shape.pluralLabel')}
        value={pluralLabel}
        required
        error={saving.at('pluralLabel')}
        onChange={setPlural}
      />
      <ModuleSelect value={module} onChange={setModule} />
      <div>
        <p className={styles.fieldLabel} id="title-kind">
          {t('shape.object.title')}
        </p>
        <SegmentedControl
          aria-labelledby="title-kind"
          value={title.type}
          disabled={known !== undefined}
          data={[
            { value: 'text', label: t('shape.object.title.text') },
            { value: 'autoNumber', label: t('shape.object.title.number') },
          ]}
          onChange={(type) =>
            setTitle(
              type === 'autoNumber'
                ? { type, label: { en: 'Number', zh: '编号' }, prefix: prefixOf(name) }
                : startTitle,
            )
          }
        />
      </div>
      <LabelPair
        label={t('shape.object.titleLabel')}
        value={title.label}
        error={saving.at('title')}
        onChange={(next) => setTitle({ ...title, label: next })}
      />
      {title.type === 'autoNumber' && (
        <TextInput
          label={t('shape.object.prefix')}
          description={t('shape.object.prefixHelp', { example: `${title.prefix ?? ''}00012` })}
          value={title.prefix ?? ''}
          maxLength={20}
          onChange={(event) => {
            const { prefix: _, ...rest } = title;
            const prefix = event.currentTarget.value;
            setTitle(prefix ? { ...rest, prefix } : rest);
          }}
        />
      )}
      {!known && (
        <TextInput
          label={t('shape.apiName')}
          description={t('shape.apiNameHelp')}
          leftSection={<span className={styles.mark}>{customMark}</span>}
          classNames={{ input: styles.mono ?? '' }}
          value={name}
          maxLength={longestName}
          error={saving.at('') ?? saving.at('plural')}
          onChange={(event) => setTypedName(event.currentTarget.value)}
        />
      )}
    </SidePanel>
  );
}

/** `project` → `P-` */
function prefixOf(name: string): string {
  return name ? `${name.charAt(0).toUpperCase()}-` : '';
}
