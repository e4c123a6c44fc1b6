/** The options of a pick list: named in both languages, coloured, put in order, pasted by the line, closed, merged. */
import { Button } from '@mantine/core';
import { IconClipboardText, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Option } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { OptionRow } from './OptionRow.tsx';
import { coloured, newOption, ordered, tints } from './optionDraft.ts';
import { PasteOptions } from './PasteOptions.tsx';
import styles from './parts.module.css';
import { SortableRows } from './SortableRows.tsx';

interface OptionsEditorProps {
  readonly options: readonly Option[];
  /** Those that records may have already: they can be closed, not removed. */
  readonly stored: readonly Option[];
  readonly error: string | undefined;
  readonly label?: string;
  /** Chance and outcome of stages. */
  readonly stages?: boolean;
  onChange(options: readonly Option[]): void;
  /** Absent: options cannot be merged here. */
  onMerge?(option: Option): void;
}

export function OptionsEditor(props: OptionsEditorProps) {
  const { options, stored, error, stages = false, onChange, onMerge } = props;
  const [pasting, setPasting] = useState(false);
  const list = useRef<HTMLFieldSetElement>(null);
  const label = props.label ?? t('shape.options');
  const put = (next: readonly Option[]) => onChange(ordered(next));
  const add = () => {
    put([
      ...options,
      newOption(
        { en: '', zh: '' },
        options,
        stages ? 's1' : coloured(options) ? tints[options.length % tints.length] : undefined,
      ),
    ]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  const change = (value: string, next: Option | null) =>
    put(options.flatMap((option) => (option.value === value ? (next ? [next] : []) : [option])));
  return (
    <fieldset ref={list} className={styles.options}>
      <legend>{label}</legend>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {options.length === 0 && <p className={styles.hint}>{t('shape.options.empty')}</p>}
      <SortableRows
        kind="option"
        label={label}
        items={options}
        keyOf={(option) => option.value}
        nameOf={(option) => labelOf(option.label) || t('shape.option')}
        onOrder={put}
      >
        {(option) => (
          <OptionRow
            option={option}
            stored={stored.some((entry) => entry.value === option.value)}
            stages={stages}
            onChange={(next) => change(option.value, next)}
            onEnter={add}
            {...(onMerge ? { onMerge: () => onMerge(option) } : {})}
          />
        )}
      </SortableRows>
      <div className={styles.optionButtons}>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
          onClick={add}
        >
          {t(stages ? 'shape.stage.add' : 'shape.option.add')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconClipboardText size={14} stroke={1.6} aria-hidden />}
          onClick={() => setPasting(true)}
        >
          {t('shape.option.paste')}
        </Button>
      </div>
      {pasting && (
        <PasteOptions
          options={options}
          onAdd={(made) => put([...options, ...made])}
          onClose={() => setPasting(false)}
        />
      )}
    </fieldset>
  );
}
