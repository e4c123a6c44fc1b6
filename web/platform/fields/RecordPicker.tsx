/** Chooses a record by typing part of its name; a missing one can be made on the spot where it needs nothing but a name. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import type { LookupValue } from '../../../shared/query.ts';
import { useObjectNamed } from '../../base/metadata.ts';
import { createRecord } from '../../base/records.ts';
import { t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import { Avatar } from './Avatar.tsx';
import type { EditorProps } from './fieldKit.ts';
import { inputProps, scrollingOptions } from './inputProps.ts';
import { useRecordChoices } from './recordChoices.ts';
import values from './values.module.css';

interface RecordPickerProps extends EditorProps {
  /** Singular name of the object to choose from. */
  readonly target: string;
  readonly people?: boolean;
  readonly chosen: LookupValue | null;
  /** What nobody chosen means. */
  readonly placeholder?: string;
  onChoose(value: LookupValue | null): void;
}

const create = 'create:';

export function RecordPicker(props: RecordPickerProps) {
  const { target, people = false, chosen, onChoose, onDone, bare, autoFocus, required } = props;
  const object = useObjectNamed(target);
  const [typed, setTyped] = useState(chosen?.label ?? '');
  const [open, setOpen] = useState(Boolean(bare && autoFocus));
  const changed = typed !== (chosen?.label ?? '');
  const choices = useRecordChoices(object, changed ? typed : '', open);
  const found = choices.data ?? [];
  const name = typed.trim();
  const known = found.some((choice) => choice.label === name);
  const onlyNameNeeded =
    object?.verbs.create === true &&
    !people &&
    object.fields.every(
      (field) => !field.required || field.name === object.titleField || field.default !== undefined,
    );
  const data = [
    ...(chosen?.id && !found.some((choice) => choice.id === chosen.id) && !changed
      ? [{ value: chosen.id, label: chosen.label ?? '' }]
      : []),
    ...found.map((choice) => ({ value: choice.id, label: choice.label })),
    ...(onlyNameNeeded && changed && name && !known && choices.isSuccess
      ? [{ value: create + name, label: t('fields.createNamed', { name }) }]
      : []),
  ];

  const choose = (next: LookupValue | null) => {
    setTyped(next?.label ?? '');
    onChoose(next);
    onDone?.(next);
  };
  const pick = async (value: string | null) => {
    if (value === null) return choose(null);
    if (!value.startsWith(create) || !object) {
      const choice = found.find((entry) => entry.id === value);
      return choose(choice ? { id: choice.id, object: choice.object, label: choice.label } : chosen);
    }
    try {
      const made = await createRecord(object.plural, { [object.titleField]: value.slice(create.length) });
      choose({ id: made.id, object: object.name, label: value.slice(create.length) });
    } catch (thrown) {
      errorToast(thrown);
    }
  };

  return (
    <Select
      {...scrollingOptions}
      {...inputProps(props)}
      data={data}
      value={chosen?.id ?? null}
      onChange={(value) => void pick(value)}
      placeholder={props.placeholder}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      nothingFoundMessage={choices.isFetching ? t('fields.searching') : t('fields.noMatch')}
      clearable={!required && !bare}
      allowDeselect={false}
      selectFirstOptionOnChange
      comboboxProps={{ zIndex: 22, width: bare ? 280 : 'target', position: 'bottom-start' }}
      leftSection={
        people && chosen?.id && !changed ? <Avatar id={chosen.id} name={chosen.label ?? ''} /> : undefined
      }
      renderOption={({ option }) => {
        const sub = found.find((choice) => choice.id === option.value)?.sub;
        return (
          <span className={values.option}>
            {!option.value.startsWith(create) && (
              <Avatar id={option.value} name={option.label} square={!people} />
            )}
            <span>{option.label}</span>
            {sub && <span className={values.optionSub}>{sub}</span>}
          </span>
        );
      }}
    />
  );
}
