/** The words and rules of a field, as its type asks for them. */
import { Checkbox } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { sensitiveTypes } from '../../../../../shared/fields/sensitive.ts';
import type { FieldMeta, ObjectMeta, Option } from '../../../../../shared/metadata.ts';
import type { Saving } from '../../../../base/savingOf.ts';
import { t } from '../../../../base/texts.ts';
import { fieldKey } from '../custom.ts';
import { LabelPair } from '../parts/LabelPair.tsx';
import { MergeOptionDialog } from '../parts/MergeOptionDialog.tsx';
import { OptionsEditor } from '../parts/OptionsEditor.tsx';
import styles from '../shape.module.css';
import { DefaultValue } from './DefaultValue.tsx';
import { FormulaEditor } from './FormulaEditor.tsx';
import { type FieldDraft, isWorkedOut, withSensitive } from './fieldDraft.ts';
import { hasOptions, isFile, isNumber, isPointer, isSearchable, isText, takesDefault } from './fieldTypes.ts';
import { Limits } from './Limits.tsx';
import { RollupFields } from './RollupFields.tsx';
import { TargetFields } from './TargetFields.tsx';

interface FieldFormProps {
  readonly object: ObjectMeta;
  readonly field: FieldMeta | undefined;
  readonly draft: FieldDraft;
  readonly custom: boolean;
  readonly saving: Saving;
  onChange(draft: FieldDraft): void;
  /** The name of a new field. */
  readonly children?: ReactNode;
}

export function FieldForm(props: FieldFormProps) {
  const { object, field, draft, custom, saving, onChange, children } = props;
  const { type } = draft;
  const set = (part: Partial<FieldDraft>) => onChange({ ...draft, ...part });
  // A document has no member that says nothing.
  const flag = (member: 'required' | 'unique' | 'searched' | 'multiple' | 'nominal') => (on: boolean) => {
    const { [member]: _, ...rest } = draft;
    onChange(on ? { ...rest, [member]: true } : rest);
  };
  const isOption = hasOptions(type);
  const worked = isWorkedOut(draft);
  const [merging, setMerging] = useState<Option | null>(null);
  return (
    <>
      <LabelPair
        label={t('shape.label')}
        value={draft.label}
        required
        autoFocus
        error={saving.at('label')}
        onChange={(label) => set({ label })}
      />
      {children}
      {isOption && (
        <OptionsEditor
          options={draft.options}
          stored={field?.options ?? []}
          error={saving.at('options')}
          onChange={(options) => set({ options })}
          {...(field ? { onMerge: setMerging } : {})}
        />
      )}
      {draft.formula !== undefined && (
        <FormulaEditor
          object={object}
          name={fieldKey(object.name, field?.name ?? 'c_formulaInTheMaking')}
          draft={draft}
          error={saving.at('formula')}
          onChange={onChange}
        />
      )}
      {draft.rollup && <RollupFields object={object} draft={draft} saving={saving} onChange={onChange} />}
      {custom && isPointer(type) && (
        <TargetFields
          object={object}
          draft={draft}
          fixed={field !== undefined}
          saving={saving}
          onChange={onChange}
        />
      )}
      {custom && !worked && (isText(type) || isNumber(type)) && (
        <Limits draft={draft} saving={saving} onChange={onChange} />
      )}
      {takesDefault(type) && !worked && !draft.sensitive && !field?.readOnly && (
        <DefaultValue draft={draft} error={saving.at('default')} onChange={onChange} />
      )}
      {!field?.readOnly && !worked && (
        <div className={styles.switches}>
          <Checkbox
            label={t('shape.required')}
            description={t('shape.requiredHelp')}
            checked={draft.required === true}
            // What the product needs stays needed.
            disabled={!custom && field?.required === true && draft.required === true}
            error={saving.at('required')}
            onChange={(event) => flag('required')(event.currentTarget.checked)}
          />
          {custom && type === 'text' && (
            <Checkbox
              label={t('shape.unique')}
              description={t('shape.uniqueHelp')}
              checked={draft.unique === true}
              error={saving.at('unique')}
              onChange={(event) => flag('unique')(event.currentTarget.checked)}
            />
          )}
          {custom && sensitiveTypes.has(type) && (
            <Checkbox
              label={t('shape.sensitive')}
              description={t(field?.sensitive ? 'shape.sensitiveStays' : 'shape.sensitiveHelp')}
              checked={draft.sensitive !== undefined}
              disabled={field?.sensitive !== undefined}
              error={saving.at('sensitive')}
              onChange={(event) => onChange(withSensitive(draft, event.currentTarget.checked))}
            />
          )}
          {custom && isSearchable(type) && !draft.sensitive && (
            <Checkbox
              label={t('shape.searched')}
              description={t('shape.searchedHelp')}
              checked={draft.searched === true}
              onChange={(event) => flag('searched')(event.currentTarget.checked)}
            />
          )}
          {custom && type === 'integer' && (
            <Checkbox
              label={t('shape.nominal')}
              description={t('shape.nominalHelp')}
              checked={draft.nominal === true}
              onChange={(event) => flag('nominal')(event.currentTarget.checked)}
            />
          )}
          {custom && isFile(type) && (
            <Checkbox
              label={t('shape.multiple')}
              checked={draft.multiple === true}
              onChange={(event) => flag('multiple')(event.currentTarget.checked)}
            />
          )}
        </div>
      )}
      <LabelPair
        label={t('shape.help')}
        value={draft.help ?? { en: '', zh: '' }}
        long
        error={saving.at('help')}
        onChange={(help) => set({ help })}
      />
      {merging && field && (
        <MergeOptionDialog
          object={object}
          field={field}
          option={merging}
          onClose={() => setMerging(null)}
          onDone={(value) =>
            set({
              options: draft.options.map((entry) =>
                entry.value === value ? { ...entry, active: false } : entry,
              ),
            })
          }
        />
      )}
    </>
  );
}
