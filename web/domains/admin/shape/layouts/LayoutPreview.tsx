/** The form as a role would see it with this layout, as wide as a desk or a phone. Nothing in it can be typed. */
import { Modal, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { api, bodyOf } from '../../../../base/api.ts';
import { useFormat } from '../../../../base/format.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { kitOf } from '../../../../platform/fields/fieldKits.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import type { LayoutDraft } from './layoutDraft.ts';
import styles from './layouts.module.css';

interface LayoutPreviewProps {
  readonly object: ObjectMeta;
  readonly draft: LayoutDraft;
  onClose(): void;
}

interface FieldRights {
  readonly fields?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export function LayoutPreview({ object, draft, onClose }: LayoutPreviewProps) {
  const { env } = useFormat();
  const [role, setRole] = useState<string | null>(draft.roles?.[0] ?? null);
  const [device, setDevice] = useState<'desk' | 'phone'>('desk');
  const roles = useQuery({
    queryKey: ['roles'],
    queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/roles', { signal }))).data,
  });
  const rights = roles.data?.find((entry) => entry.name === role)?.rights as FieldRights | undefined;
  const accessOf = (name: string) => rights?.fields?.[object.name]?.[name] ?? 'edit';
  const phone = device === 'phone';
  return (
    <Modal
      opened
      onClose={onClose}
      size={phone ? 460 : 820}
      title={t('shape.layout.preview')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className={styles.previewBar}>
        <Select
          {...scrollingOptions}
          size="xs"
          aria-label={t('shape.layout.previewAs')}
          placeholder={t('shape.layout.previewAs')}
          data={(roles.data ?? []).map((entry) => ({ value: entry.name, label: labelOf(entry.label) }))}
          value={role}
          clearable
          onChange={setRole}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('shape.layout.device')}
          value={device}
          data={[
            { value: 'desk', label: t('shape.layout.desk') },
            { value: 'phone', label: t('shape.layout.phone') },
          ]}
          onChange={(next) => setDevice(next === 'phone' ? 'phone' : 'desk')}
        />
      </div>
      <div className={styles.preview} data-device={device} inert>
        {draft.sections.map((section) => {
          const fields = section.fields.flatMap((entry) => {
            const field = fieldOf(object, entry.field);
            return field && accessOf(field.name) !== 'hidden' ? [{ entry, field }] : [];
          });
          if (fields.length === 0) return null;
          return (
            <section key={section.key}>
              <h4>
                {labelOf(section.label)}
                {section.visibleWhen && <span className={styles.when}>{t('shape.layout.conditional')}</span>}
              </h4>
              <div className={styles.previewFields} data-columns={phone ? 1 : (section.columns ?? 2)}>
                {fields.map(({ entry, field }) => {
                  const Editor = kitOf(field).Editor;
                  const fixed =
                    !Editor || field.readOnly || entry.readOnly || accessOf(field.name) !== 'edit';
                  return fixed ? (
                    <div key={field.name} className={styles.fixed}>
                      <span>{labelOf(field.label)}</span>
                      <span>—</span>
                    </div>
                  ) : (
                    <Editor
                      key={field.name}
                      field={field}
                      env={env}
                      value={field.default ?? null}
                      label={labelOf(field.label)}
                      required={field.required || entry.required === true}
                      {...(field.help ? { description: labelOf(field.help) } : {})}
                      onChange={() => undefined}
                    />
                  );
                })}
              </div>
            </section>
          );
        })}
      </div>
    </Modal>
  );
}
