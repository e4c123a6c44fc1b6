/** Writes a formula: fields and functions are put in where the cursor is, and the server says at each pause whether it is right. */
import { Button, Menu, Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCircleCheck, IconFunction, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { useObjects } from '../../../../base/metadata.ts';
import { currentLanguage, labelOf, t } from '../../../../base/texts.ts';
import { FieldMenu } from '../../../../platform/filters/FieldMenu.tsx';
import type { FoundField } from '../../../../platform/filters/fieldAtPath.ts';
import { changeConfig, configKey } from '../configApi.ts';
import styles from '../shape.module.css';
import { type FieldDraft, fieldDocument } from './fieldDraft.ts';
import { formulaResults, typeLabel } from './fieldTypes.ts';

interface FormulaEditorProps {
  readonly object: ObjectMeta;
  /** Of the document: `account.c_share`; a new field is checked under a name of its own. */
  readonly name: string;
  readonly draft: FieldDraft;
  readonly error: string | undefined;
  onChange(draft: FieldDraft): void;
}

/** What stands after the function is what it gives. */
const functions = [
  'round(, 2)',
  'floor()',
  'ceil()',
  'abs()',
  'least(, )',
  'greatest(, )',
  'isEmpty()',
  'orElse(, )',
  'year()',
  'month()',
  'dayOfMonth()',
  'weekday()',
  'addMonths(, 1)',
  'dayOf()',
  'date(2026, 1, 1)',
  'text()',
  'left(, 3)',
  'right(, 3)',
  'upper()',
  'lower()',
  'sameText(, )',
  'amountOf()',
  'currencyOf()',
] as const;

/** The object's own fields, and those one lookup away. */
function readable(object: ObjectMeta, objects: readonly ObjectMeta[]): readonly FoundField[] {
  const language = currentLanguage();
  return object.fields
    .filter((field) => field.name !== 'id')
    .flatMap((field): FoundField[] => {
      const target =
        field.type === 'lookup' ? objects.find((entry) => entry.name === field.targets?.[0]) : undefined;
      return [
        { path: field.name, field, label: field.label[language] },
        ...(target?.fields ?? [])
          .filter((inner) => !inner.system && inner.type !== 'lookup')
          .map((inner) => ({
            path: `${field.name}.${inner.name}`,
            field: inner,
            label: `${field.label[language]} › ${inner.label[language]}`,
          })),
      ];
    });
}

export function FormulaEditor({ object, name, draft, error, onChange }: FormulaEditorProps) {
  const objects = useObjects();
  const input = useRef<HTMLTextAreaElement>(null);
  const formula = draft.formula ?? '';
  const [asked] = useDebouncedValue(draft, 400);
  const check = useQuery({
    queryKey: [configKey, 'formula', name, asked.type, asked.formula],
    enabled: Boolean(asked.formula?.trim()),
    gcTime: 0,
    queryFn: async () => {
      const label = { en: 'Formula', zh: '公式' };
      const { problems } = await changeConfig(
        [{ kind: 'field', name, data: { ...fieldDocument(asked), label } }],
        {
          dryRun: true,
        },
      );
      return problems[0] ? labelOf(problems[0].text) : null;
    },
  });
  const settled = asked.formula === draft.formula && asked.type === draft.type && !check.isFetching;
  const wrong = error ?? (settled ? (check.data ?? undefined) : undefined);
  const insert = (words: string) => {
    const at = input.current?.selectionStart ?? formula.length;
    const end = input.current?.selectionEnd ?? at;
    onChange({ ...draft, formula: formula.slice(0, at) + words + formula.slice(end) });
    // Between the brackets of a function, behind a field.
    const hole = words.indexOf('(');
    const to = at + (hole < 0 ? words.length : hole + 1);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(to, to);
    });
  };
  return (
    <>
      <Select
        label={t('shape.formula.gives')}
        data={formulaResults.map((type) => ({ value: type, label: t(typeLabel(type)) }))}
        value={draft.type}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ ...draft, type: formulaResults.find((type) => type === value) ?? draft.type })
        }
      />
      <div>
        <Textarea
          ref={input}
          label={t('shape.type.formula')}
          description={t('shape.formula.help')}
          placeholder="amount * probability / 100"
          classNames={{ input: styles.mono ?? '' }}
          value={formula}
          autosize
          minRows={3}
          maxRows={12}
          required
          spellCheck={false}
          maxLength={2000}
          error={wrong}
          onChange={(event) => onChange({ ...draft, formula: event.currentTarget.value })}
        />
        <div className={styles.places}>
          <FieldMenu fields={readable(object, objects)} onPick={insert}>
            <Button size="xs" leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}>
              {t('shape.formula.fields')}
            </Button>
          </FieldMenu>
          <Menu>
            <Menu.Target>
              <Button size="xs" leftSection={<IconFunction size={14} stroke={1.6} aria-hidden />}>
                {t('shape.formula.functions')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
              <Menu.Item className={styles.mono} onClick={() => insert(' ?  : ')}>
                … ? … : …
              </Menu.Item>
              {functions.map((call) => (
                <Menu.Item key={call} className={styles.mono} onClick={() => insert(call)}>
                  {call}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <span role="status" className={styles.checked}>
            {formula.trim() && !settled && t('shape.formula.checking')}
            {formula.trim() && settled && check.data === null && !error && (
              <span className={styles.good}>
                <IconCircleCheck size={16} stroke={1.6} aria-hidden />
                {t('shape.formula.good')}
              </span>
            )}
          </span>
        </div>
      </div>
    </>
  );
}
