/** Which options of each pick list go with a record type; a list that is left empty has all of its own. */
import { MultiSelect } from '@mantine/core';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import styles from './recordTypes.module.css';

type Options = Readonly<Record<string, readonly string[]>>;

interface OptionChoiceProps {
  readonly object: ObjectMeta;
  readonly options: Options;
  readonly error: string | undefined;
  onChange(options: Options): void;
}

/** Stages follow the pipeline, which the type names itself. */
const settledElsewhere: ReadonlySet<string> = new Set(['recordType', 'pipeline']);

export function OptionChoice({ object, options, error, onChange }: OptionChoiceProps) {
  const lists = object.fields.filter(
    (field) =>
      field.options && !field.system && field.name !== object.pathField && !settledElsewhere.has(field.name),
  );
  if (lists.length === 0) return null;
  return (
    <fieldset className={styles.part}>
      <legend>{t('shape.recordType.options')}</legend>
      {error && <p className={styles.wrong}>{error}</p>}
      {lists.map((field) => {
        const chosen = options[field.name] ?? [];
        return (
          <MultiSelect
            key={field.name}
            {...scrollingOptions}
            label={labelOf(field.label)}
            {...(chosen.length === 0
              ? { placeholder: t('shape.recordType.allOptions', { count: field.options?.length ?? 0 }) }
              : {})}
            data={(field.options ?? []).map((option) => ({
              value: option.value,
              label: labelOf(option.label),
            }))}
            value={[...chosen]}
            searchable
            onChange={(next) => {
              const { [field.name]: _, ...rest } = options;
              onChange(next.length > 0 ? { ...rest, [field.name]: next } : rest);
            }}
          />
        );
      })}
    </fieldset>
  );
}
