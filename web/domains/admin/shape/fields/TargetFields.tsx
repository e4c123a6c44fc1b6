/** Where a lookup points: the object, the child list that it gets there, and what deleting the target does here. */
import { MultiSelect, Radio, Select, Stack } from '@mantine/core';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { useObjects } from '../../../../base/metadata.ts';
import type { Saving } from '../../../../base/savingOf.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import { LabelPair } from '../parts/LabelPair.tsx';
import { type FieldDraft, relationTo } from './fieldDraft.ts';

interface TargetFieldsProps {
  readonly object: ObjectMeta;
  readonly draft: FieldDraft;
  /** It is stored already: where it points stays. */
  readonly fixed: boolean;
  readonly saving: Saving;
  onChange(draft: FieldDraft): void;
}

const ways = ['clear', 'restrict', 'cascade'] as const;

export function TargetFields({ object, draft, fixed, saving, onChange }: TargetFieldsProps) {
  const objects = useObjects();
  const choices = objects
    .filter((entry) => entry.name !== 'user')
    .map((entry) => ({ value: entry.name, label: labelOf(entry.label) }));
  const { type, targets = [], relation } = draft;
  if (type === 'user') return null;
  if (type === 'polymorphic') {
    return (
      <MultiSelect
        {...scrollingOptions}
        label={t('shape.targets')}
        data={choices}
        value={[...targets]}
        searchable
        required
        error={saving.at('targets')}
        onChange={(next) => onChange({ ...draft, targets: next })}
      />
    );
  }
  const point = (name: string | null) => {
    if (!name) return;
    const target = objects.find((entry) => entry.name === name);
    onChange({ ...draft, targets: [name], relation: relationTo(object, target) });
  };
  return (
    <>
      <Select
        {...scrollingOptions}
        label={t('shape.target')}
        data={choices}
        value={targets[0] ?? null}
        searchable
        required
        disabled={fixed}
        allowDeselect={false}
        error={saving.at('targets')}
        onChange={point}
      />
      {relation && (
        <>
          <LabelPair
            label={t('shape.relation')}
            value={relation.label}
            error={saving.at('relation')}
            onChange={(label) => onChange({ ...draft, relation: { ...relation, label } })}
          />
          <Radio.Group
            label={t('shape.onDelete')}
            value={relation.onDelete}
            onChange={(onDelete) =>
              onChange({ ...draft, relation: { ...relation, onDelete: onDelete as (typeof ways)[number] } })
            }
          >
            <Stack gap={8} mt={4}>
              {ways.map((way) => (
                <Radio
                  key={way}
                  value={way}
                  label={t(`shape.onDelete.${way}`)}
                  description={t(`shape.onDeleteText.${way}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        </>
      )}
    </>
  );
}
