/** What else there is to know of an object: its addresses, what names its records, what belongs to them; of an own one, what the head and the search show. */
import { Checkbox, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ObjectDocument } from '../../../../../shared/config/object.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { fieldOf, useObjects } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { errorToast } from '../../../../base/toast.tsx';
import { useWorkspacePath } from '../../../../base/workspacePath.ts';
import { scrollingOptions } from '../../../../platform/fields/inputProps.ts';
import { saveConfig, useConfig } from '../configApi.ts';
import { FieldsSelect } from '../parts/FieldsSelect.tsx';
import { put } from '../parts/put.ts';
import styles from '../shape.module.css';

export function FactsTab({ object }: { readonly object: ObjectMeta }) {
  const objects = useObjects();
  const path = useWorkspacePath();
  const documents = useConfig('object');
  const document = documents.data?.find((item) => item.name === object.name)?.data as unknown as
    | ObjectDocument
    | undefined;
  const title = fieldOf(object, object.titleField);
  return (
    <div className={styles.facts}>
      <dl className={styles.pairs}>
        <Fact name={t('shape.fact.title')}>{title && labelOf(title.label)}</Fact>
        <Fact name={t('shape.apiName')}>
          <code className={styles.code}>{object.name}</code>
        </Fact>
        <Fact name={t('shape.fact.api')}>
          <code className={styles.code}>/api/v1/objects/{object.plural}</code>
        </Fact>
        <Fact name={t('shape.fact.fields')}>
          {t('shape.fact.fieldCount', { count: object.fields.length })}
        </Fact>
        <Fact name={t('record.related')}>
          {object.relations.length === 0 && '—'}
          {object.relations.map((relation) => {
            const child = objects.find((entry) => entry.name === relation.object);
            return (
              <div key={relation.name}>
                <Link to={path(`/settings/objects/${relation.object}`)} className={styles.textLink}>
                  {labelOf(relation.label)}
                </Link>{' '}
                <span className={styles.other}>
                  {child &&
                    t('shape.fact.by', {
                      object: labelOf(child.label),
                      field: labelOf(fieldOf(child, relation.field)?.label ?? relation.label),
                    })}
                </span>
              </div>
            );
          })}
        </Fact>
      </dl>
      {document && <OwnFacts object={object} document={document} />}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.pairRow}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface OwnFactsProps {
  readonly object: ObjectMeta;
  readonly document: ObjectDocument;
}

/** Each choice is saved when it is made. */
function OwnFacts({ object, document }: OwnFactsProps) {
  const save = async (data: ObjectDocument) => {
    try {
      await saveConfig(
        [{ kind: 'object', name: object.name, data }],
        t('shape.saved', { name: labelOf(object.pluralLabel) }),
      );
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const set = <Member extends keyof ObjectDocument>(
    member: Member,
    value: ObjectDocument[Member] | undefined,
  ) => void save(put(document, member, value));
  const fields = object.fields.filter((field) => !field.system && field.name !== object.titleField);
  const choices = fields.filter((field) => field.type === 'select');
  const lookups = fields.filter((field) => field.type === 'lookup');
  const some = (names: readonly string[]) => (names.length > 0 ? names : undefined);
  return (
    <div className={styles.ownFacts}>
      <Select
        {...scrollingOptions}
        label={t('shape.fact.path')}
        description={t('shape.fact.pathHelp')}
        data={choices.map((field) => ({ value: field.name, label: labelOf(field.label) }))}
        value={document.pathField ?? null}
        clearable
        placeholder={choices.length === 0 ? t('shape.fact.pathNone') : t('shape.fact.none')}
        onChange={(name) => set('pathField', name ?? undefined)}
      />
      <FieldsSelect
        label={t('shape.fact.keys')}
        help={t('shape.fact.keysHelp')}
        fields={fields}
        value={document.keyFields ?? []}
        error={undefined}
        onChange={(names) => set('keyFields', some(names))}
      />
      <FieldsSelect
        label={t('shape.fact.subtitle')}
        help={t('shape.fact.subtitleHelp')}
        fields={fields}
        value={document.subtitleFields ?? []}
        error={undefined}
        onChange={(names) => set('subtitleFields', some(names))}
      />
      {lookups.length > 0 && (
        <FieldsSelect
          label={t('shape.fact.timeline')}
          help={t('shape.fact.timelineHelp')}
          fields={lookups}
          value={document.timelineOf ?? []}
          error={undefined}
          onChange={(names) => set('timelineOf', some(names))}
        />
      )}
      {lookups.length > 0 && (
        <Select
          {...scrollingOptions}
          label={t('shape.fact.readers')}
          description={t('shape.fact.readersHelp')}
          data={lookups.map((field) => ({ value: field.name, label: labelOf(field.label) }))}
          value={document.readersFrom ?? null}
          clearable
          placeholder={t('shape.fact.none')}
          onChange={(name) => set('readersFrom', name ?? undefined)}
        />
      )}
      <Checkbox
        label={t('shape.fact.search')}
        checked={document.inSearch !== false}
        onChange={(event) => set('inSearch', event.currentTarget.checked ? undefined : false)}
      />
    </div>
  );
}
