/** The fields of an object: those of the product, those made here, and those put away. */
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconForms, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldDocument } from '../../../../../shared/config/field.ts';
import type { ConfigItem } from '../../../../../shared/config/store.ts';
import type { FieldMeta, ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { useConfig } from '../configApi.ts';
import { fieldKey, isCustom } from '../custom.ts';
import { RemoveDialog } from '../parts/RemoveDialog.tsx';
import styles from '../shape.module.css';
import { FieldPanel } from './FieldPanel.tsx';
import { FieldTable } from './FieldTable.tsx';
import { RetiredFields } from './RetiredFields.tsx';

type Shown = 'all' | 'custom' | 'declared';

/** What lies over the page. */
type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly field: FieldMeta }
  | { readonly kind: 'retire'; readonly field: FieldMeta };

function matches(field: FieldMeta, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return [field.label.en, field.label.zh, field.name, field.type].some((words) =>
    words.toLowerCase().includes(wanted),
  );
}

/** As the sections have them, then the rest in the order in which they were made. */
function inOrder(object: ObjectMeta): readonly FieldMeta[] {
  const named = object.sections.flatMap((section) => section.fields);
  const place = (field: FieldMeta) => (named.includes(field.name) ? named.indexOf(field.name) : named.length);
  return object.fields.toSorted((a, b) => place(a) - place(b));
}

export function FieldsTab({ object }: { readonly object: ObjectMeta }) {
  const documents = useConfig('field');
  const settings = useConfig('fieldSettings');
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [open, setOpen] = useState<Open | null>(null);
  const fields = inOrder(object)
    .filter((field) => !field.system)
    .filter((field) => shown === 'all' || (shown === 'custom') === isCustom(field.name));
  const found = fields.filter((field) => matches(field, typed));
  const system = object.fields.filter((field) => field.system && matches(field, typed));
  const mine = (documents.data ?? []).filter((item) => item.name.startsWith(`${object.name}.`));
  const itemOf = (items: readonly ConfigItem[] | undefined, field: FieldMeta) =>
    items?.find((item) => item.name === fieldKey(object.name, field.name));
  const documentOf = (field: FieldMeta) =>
    itemOf(documents.data, field)?.data as unknown as FieldDocument | undefined;
  const retired = mine.filter((item) => (item.data as unknown as FieldDocument).retired === true);
  const custom = object.fields.filter((field) => isCustom(field.name)).length;
  const close = () => setOpen(null);
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => setOpen({ kind: 'new' })}
    >
      {t('shape.field.new')}
    </Button>
  );
  return (
    <>
      <div className={styles.bar}>
        <TextInput
          size="xs"
          className={styles.find}
          leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
          aria-label={t('shape.field.find')}
          placeholder={t('shape.field.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('shape.field.shown')}
          value={shown}
          onChange={(next) => setShown(next as Shown)}
          data={[
            { value: 'all', label: t('shape.field.all') },
            { value: 'custom', label: `${t('shape.field.custom')} ${custom}` },
            { value: 'declared', label: t('shape.field.declared') },
          ]}
        />
        <span className={styles.push}>{add}</span>
      </div>
      {found.length > 0 && (
        <FieldTable
          object={object}
          fields={found}
          onEdit={(field) => setOpen({ kind: 'edit', field })}
          onRetire={(field) => setOpen({ kind: 'retire', field })}
        />
      )}
      {found.length === 0 && typed && <p className={styles.nothing}>{t('shape.field.none', { typed })}</p>}
      {found.length === 0 && !typed && (
        <EmptyState
          icon={IconForms}
          title={t('shape.field.noCustom')}
          text={t('shape.field.noCustomText')}
          action={add}
        />
      )}
      {retired.length > 0 && <RetiredFields items={retired} />}
      {shown === 'all' && system.length > 0 && (
        <details className={styles.system}>
          <summary>{t('shape.field.system', { count: system.length })}</summary>
          <FieldTable object={object} fields={system} />
        </details>
      )}
      {open?.kind === 'new' && <FieldPanel object={object} onClose={close} />}
      {open?.kind === 'edit' && documents.isSuccess && settings.isSuccess && (
        <FieldPanel
          key={open.field.name}
          object={object}
          field={open.field}
          document={documentOf(open.field)}
          settings={itemOf(settings.data, open.field)?.data}
          version={(itemOf(documents.data, open.field) ?? itemOf(settings.data, open.field))?.version ?? 0}
          onClose={close}
        />
      )}
      {open?.kind === 'retire' && (
        <RemoveDialog
          kind="field"
          name={fieldKey(object.name, open.field.name)}
          retires={documentOf(open.field) ?? {}}
          title={t('shape.retireTitle', { name: labelOf(open.field.label) })}
          text={t('shape.field.retireText')}
          done={t('shape.wasRetired', { name: labelOf(open.field.label) })}
          onClose={close}
        />
      )}
    </>
  );
}
