/** Everything that makes up one object, in tabs. */
import { Button, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconExternalLink, IconPencil } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ObjectDocument } from '../../../../../shared/config/object.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { fieldOf, useObjectNamed } from '../../../../base/metadata.ts';
import { usePage } from '../../../../base/page.ts';
import { currentLanguage, labelOf, type TextKey, t } from '../../../../base/texts.ts';
import { useWorkspacePath } from '../../../../base/workspacePath.ts';
import { ObjectIcon } from '../../../../components/ObjectIcon.tsx';
import { SkeletonRows } from '../../../../components/SkeletonRows.tsx';
import { NotFoundPage } from '../../../../frame/NotFoundPage.tsx';
import { useConfig } from '../configApi.ts';
import { isCustom } from '../custom.ts';
import { otherLanguage } from '../parts/suggestLabel.ts';
import styles from '../shape.module.css';
import { ObjectDialog } from './ObjectDialog.tsx';
import { RetireObjectDialog } from './RetireObjectDialog.tsx';

const tabs = {
  fields: lazy(async () => ({ default: (await import('../fields/FieldsTab.tsx')).FieldsTab })),
  layouts: lazy(async () => ({ default: (await import('../layouts/LayoutsTab.tsx')).LayoutsTab })),
  recordTypes: lazy(async () => ({
    default: (await import('../recordTypes/RecordTypesTab.tsx')).RecordTypesTab,
  })),
  pipelines: lazy(async () => ({ default: (await import('../pipelines/PipelinesTab.tsx')).PipelinesTab })),
  rules: lazy(async () => ({ default: (await import('../rules/RulesTab.tsx')).RulesTab })),
  numbers: lazy(async () => ({ default: (await import('../numbers/NumbersTab.tsx')).NumbersTab })),
  facts: lazy(async () => ({ default: (await import('./FactsTab.tsx')).FactsTab })),
} as const;

type Tab = keyof typeof tabs;

function isTab(name: string | undefined): name is Tab {
  return name !== undefined && Object.hasOwn(tabs, name);
}

export function ObjectShapePage() {
  const { name = '', tab } = useParams({ strict: false }) as { name?: string; tab?: string };
  const object = useObjectNamed(name);
  if (!object || (tab !== undefined && !isTab(tab))) return <NotFoundPage />;
  return <ObjectShape key={name} object={object} tab={isTab(tab) ? tab : 'fields'} />;
}

function ObjectShape({ object, tab }: { readonly object: ObjectMeta; readonly tab: Tab }) {
  const path = useWorkspacePath();
  const navigate = useNavigate();
  const documents = useConfig('object');
  const [dialog, setDialog] = useState<'edit' | 'retire' | null>(null);
  const title = labelOf(object.pluralLabel);
  usePage(title, [
    { label: t('settings.title'), path: '/settings' },
    { label: t('shape.objects'), path: '/settings/objects' },
  ]);
  const item = documents.data?.find((entry) => entry.name === object.name);
  const document = item?.data as unknown as ObjectDocument | undefined;
  const base = `/settings/objects/${object.name}`;
  const shown = (Object.keys(tabs) as Tab[]).filter((entry) => entry !== 'pipelines' || hasStages(object));
  const Content = tabs[tab];
  return (
    <div className={styles.shape}>
      <header className={styles.head}>
        <span className={styles.objectSign} data-large="" data-custom={isCustom(object.name) || undefined}>
          <ObjectIcon name={object.icon} size={20} />
        </span>
        <div className={styles.headWords}>
          <h1>
            {title}
            <span className={styles.other}>{object.pluralLabel[otherLanguage(currentLanguage())]}</span>
            {isCustom(object.name) && <span className={styles.badge}>{t('shape.custom')}</span>}
          </h1>
          <code className={styles.code}>{object.name}</code>
        </div>
        <div className={styles.headActions}>
          <Button
            component={Link}
            to={path(`/${object.plural}`)}
            leftSection={<IconExternalLink size={16} stroke={1.6} aria-hidden />}
          >
            {t('shape.object.open')}
          </Button>
          {document && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button px={6} aria-label={t('shape.object.actions', { name: title })}>
                  <IconDots size={16} stroke={1.6} aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
                  onClick={() => setDialog('edit')}
                >
                  {t('shape.object.change')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconArchive size={16} stroke={1.6} aria-hidden />}
                  onClick={() => setDialog('retire')}
                >
                  {t('shape.retire')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      </header>
      <nav className={styles.tabs} aria-label={title}>
        {shown.map((entry) => (
          <Link
            key={entry}
            to={path(entry === 'fields' ? base : `${base}/${entry}`)}
            aria-current={entry === tab ? 'page' : undefined}
            activeOptions={{ exact: true }}
            resetScroll={false}
          >
            {t(`shape.tab.${entry}` as TextKey)}
          </Link>
        ))}
      </nav>
      <div className={styles.tabBody}>
        <Suspense fallback={<SkeletonRows />}>
          <Content object={object} />
        </Suspense>
      </div>
      {dialog === 'edit' && document && (
        <ObjectDialog name={object.name} document={document} onClose={() => setDialog(null)} />
      )}
      {dialog === 'retire' && document && (
        <RetireObjectDialog
          name={object.name}
          document={document}
          onClose={() => setDialog(null)}
          onDone={() => void navigate({ to: path('/settings/objects') })}
        />
      )}
    </div>
  );
}

/** A field of choices is drawn as the path of its records. */
function hasStages(object: ObjectMeta): boolean {
  return object.pathField !== undefined && fieldOf(object, object.pathField)?.type === 'select';
}
