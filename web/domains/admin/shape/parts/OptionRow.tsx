/** One option in its row: colour, words in both languages, and for a stage its chance and what reaching it means. */
import { ActionIcon, Menu, NumberInput, Select, TextInput } from '@mantine/core';
import { IconArchive, IconArrowMerge, IconDots, IconRestore, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Label, Language } from '../../../../../shared/labels.ts';
import type { Option } from '../../../../../shared/metadata.ts';
import { useObjects } from '../../../../base/metadata.ts';
import { currentLanguage, labelOf, t } from '../../../../base/texts.ts';
import { ColourMenu } from './ColourMenu.tsx';
import styles from './parts.module.css';
import { knownLabels, otherLanguage, withWords } from './suggestLabel.ts';

interface OptionRowProps {
  readonly option: Option;
  readonly stored: boolean;
  readonly stages: boolean;
  /** Null removes it. */
  onChange(option: Option | null): void;
  onEnter(): void;
  onMerge?(): void;
}

const outcomes = ['open', 'won', 'lost'] as const;

export function OptionRow({ option, stored, stages, onChange, onEnter, onMerge }: OptionRowProps) {
  const objects = useObjects();
  const own = currentLanguage();
  const name = labelOf(option.label) || t('shape.option');
  const words = (language: Language) => (
    <TextInput
      size="xs"
      aria-label={t('shape.inLanguage', {
        label: t('shape.option'),
        language: t(`shape.language.${language}`),
      })}
      placeholder={t(`shape.language.${language}`)}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      value={option.label[language]}
      maxLength={100}
      autoComplete="off"
      onChange={(event) => {
        const label: Label = withWords(
          option.label,
          language,
          event.currentTarget.value,
          knownLabels(objects),
        );
        onChange({ ...option, label });
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
  return (
    <div
      className={styles.option}
      data-closed={!option.active || undefined}
      data-stages={stages || undefined}
    >
      <ColourMenu
        name={name}
        value={option.colour}
        onChange={(colour) => {
          const { colour: _, ...rest } = option;
          onChange(colour ? { ...rest, colour } : rest);
        }}
      />
      {words(own)}
      {words(otherLanguage(own))}
      {stages && (
        <>
          <NumberInput
            size="xs"
            className={styles.chance}
            aria-label={t('shape.stage.chance', { name })}
            value={option.probability ?? ''}
            min={0}
            max={100}
            allowDecimal={false}
            hideControls
            suffix=" %"
            onChange={(value) => {
              const { probability: _, ...rest } = option;
              onChange(value === '' ? rest : { ...rest, probability: Number(value) });
            }}
          />
          <Select
            size="xs"
            className={styles.outcome}
            aria-label={t('shape.stage.outcome', { name })}
            data={outcomes.map((value) => ({ value, label: t(`shape.stage.${value}`) }))}
            value={option.outcome ?? 'open'}
            allowDeselect={false}
            comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
            onChange={(value) =>
              onChange({ ...option, outcome: outcomes.find((entry) => entry === value) ?? 'open' })
            }
          />
        </>
      )}
      {!option.active && <span className={styles.closed}>{t('shape.option.closed')}</span>}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="xs" aria-label={t('shape.option.actions', { name })}>
            <IconDots size={14} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={
              option.active ? (
                <IconArchive size={16} stroke={1.6} aria-hidden />
              ) : (
                <IconRestore size={16} stroke={1.6} aria-hidden />
              )
            }
            onClick={() => onChange({ ...option, active: !option.active })}
          >
            {t(option.active ? 'shape.option.close' : 'shape.option.reopen')}
          </Menu.Item>
          {onMerge && stored && (
            <Menu.Item leftSection={<IconArrowMerge size={16} stroke={1.6} aria-hidden />} onClick={onMerge}>
              {t('shape.option.merge')}
            </Menu.Item>
          )}
          {!stored && (
            <Menu.Item
              data-danger
              leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
              onClick={() => onChange(null)}
            >
              {t('shape.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
