/** Words of the file beside what they mean to us; what is not listed is taken as it is. */
import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import type { ColumnRule, ImportColumn } from '../../../shared/imports.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import classes from './import.module.css';
import { wordsOf } from './mappingState.ts';

interface Props {
  readonly column: ImportColumn;
  readonly field: FieldMeta;
  readonly rule: ColumnRule;
  readonly onRule: (rule: ColumnRule) => void;
}

export function Values({ column, field, rule, onRule }: Props) {
  const words = wordsOf(column, rule);
  const count = Object.keys(rule.values ?? {}).length;
  const change = (word: string, value: string) => {
    const { values: before = {}, ...others } = rule;
    const rest = Object.entries(before).filter(([each]) => each !== word);
    const values = Object.fromEntries(value ? [...rest, [word, value]] : rest);
    onRule(Object.keys(values).length > 0 ? { ...others, values } : others);
  };
  return (
    <Popover position="bottom-start" width={380} trapFocus withinPortal>
      <Popover.Target>
        <Button aria-label={t('import.valuesOf', { column: column.header, count })}>
          {count > 0 ? t('import.values', { count }) : t('import.values.none')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.values}>
          {words.map((word) => (
            <li key={word}>
              <span className={classes.word} title={word}>
                {word}
              </span>
              <Meaning field={field} word={word} value={rule.values?.[word] ?? ''} onChange={change} />
            </li>
          ))}
        </ul>
        {!column.values && <AddWord onAdd={(word) => change(word, firstMeaning(field, word))} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function firstMeaning(field: FieldMeta, word: string): string {
  return field.options?.find((option) => option.active)?.value ?? word;
}

function Meaning(props: {
  readonly field: FieldMeta;
  readonly word: string;
  readonly value: string;
  readonly onChange: (word: string, value: string) => void;
}) {
  const { field, word, value, onChange } = props;
  const label = t('import.valueOf', { word });
  if (!field.options) {
    return (
      <TextInput
        aria-label={label}
        value={value}
        placeholder={t('import.asItIs')}
        onChange={(event) => onChange(word, event.currentTarget.value)}
      />
    );
  }
  const options = field.options.filter((option) => option.active);
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={(event) => onChange(word, event.currentTarget.value)}
      data={[
        { value: '', label: t('import.asItIs') },
        ...options.map((option) => ({ value: option.value, label: labelOf(option.label) })),
      ]}
    />
  );
}

function AddWord({ onAdd }: { readonly onAdd: (word: string) => void }) {
  return (
    <form
      className={classes.pair}
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.elements.namedItem('word') as HTMLInputElement;
        if (input.value.trim()) onAdd(input.value.trim());
        input.value = '';
      }}
    >
      <TextInput name="word" aria-label={t('import.anotherWord')} placeholder={t('import.anotherWord')} />
      <Button type="submit">{t('import.add')}</Button>
    </form>
  );
}
