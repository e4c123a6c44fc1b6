/** All objects of the workspace: what the product brings and what was made here; a new one is made from here. */
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { ObjectDocument } from '../../../../../shared/config/object.ts';
import type { ConfigItem } from '../../../../../shared/config/store.ts';
import type { Label } from '../../../../../shared/labels.ts';
import { useObjects } from '../../../../base/metadata.ts';
import { t } from '../../../../base/texts.ts';
import { SettingsPage } from '../../../../frame/settings/SettingsPage.tsx';
import { useConfig } from '../configApi.ts';
import { isCustom } from '../custom.ts';
import styles from '../shape.module.css';
import { ObjectDialog } from './ObjectDialog.tsx';
import { ObjectRow } from './ObjectRow.tsx';
import { RetiredObjects } from './RetiredObjects.tsx';

function matches(label: Label, plural: Label, name: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return [label.en, label.zh, plural.en, plural.zh, name].some((words) =>
    words.toLowerCase().includes(wanted),
  );
}

export function ObjectsPage() {
  const objects = useObjects();
  const documents = useConfig('object');
  const [typed, setTyped] = useState('');
  const [making, setMaking] = useState(false);
  const found = objects
    .filter((object) => matches(object.label, object.pluralLabel, object.name, typed))
    .toSorted((a, b) => Number(isCustom(a.name)) - Number(isCustom(b.name)));
  const retired = (documents.data ?? []).filter(
    (item) => (item.data as unknown as ObjectDocument).retired === true,
  ) as readonly ConfigItem[];
  const custom = objects.filter((object) => isCustom(object.name)).length;

  return (
    <SettingsPage
      wide
      title={t('shape.objects')}
      lead={t('shape.objects.lead')}
      action={
        <Button
          variant="filled"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => setMaking(true)}
        >
          {t('shape.object.new')}
        </Button>
      }
    >
      <div className={styles.bar}>
        <TextInput
          size="xs"
          className={styles.find}
          leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
          aria-label={t('shape.object.find')}
          placeholder={t('shape.object.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <span className={styles.count} role="status">
          {t('shape.objects.count', { count: objects.length, custom })}
        </span>
      </div>
      <ul className={styles.objects} aria-label={t('shape.objects')}>
        {found.map((object) => (
          <ObjectRow key={object.name} object={object} />
        ))}
      </ul>
      {found.length === 0 && <p className={styles.nothing}>{t('shape.object.none', { typed })}</p>}
      {retired.length > 0 && <RetiredObjects items={retired} />}
      {making && <ObjectDialog onClose={() => setMaking(false)} />}
    </SettingsPage>
  );
}
