/** The stored views of an object as links, and what can be done with the one that is open. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconCopy,
  IconDeviceFloppy,
  IconDots,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconPlus,
  IconRestore,
  IconStar,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta, ViewKind, ViewMeta } from '../../../shared/metadata.ts';
import { changeMe, useMe } from '../../base/session.tsx';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast, toast } from '../../base/toast.tsx';
import { listPath } from '../fields/recordPath.ts';
import { kindIcons } from './KindSwitch.tsx';
import { movedTab, orderedViews, pinnedTab, type TabChoice, tabChoiceOf } from './tabOrder.ts';
import { changeView, deleteView } from './viewApi.ts';
import type { ViewState } from './viewState.ts';
import styles from './views.module.css';

const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog.tsx')).ShareDialog }));
const ViewDialog = lazy(async () => ({ default: (await import('./ViewDialog.tsx')).ViewDialog }));

interface ViewTabsProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
}

export function ViewTabs({ object, state }: ViewTabsProps) {
  const me = useMe();
  const { view, changed } = state;
  const [dialog, setDialog] = useState<'new' | 'copy' | 'rename' | 'share' | null>(null);
  const tabs = tabChoiceOf(me.preferences.viewTabs, object.name);
  const views = orderedViews(object.views, tabs);
  const shown = views.filter((entry) => !tabs.off.includes(entry.id) || entry.id === view?.id);
  const others = views.filter((entry) => !shown.includes(entry));
  const mayShare = me.admin.includes('sharedViews');
  const mine = view && !view.system && (view.own || mayShare);

  const save = async (target: ViewMeta) => {
    try {
      await changeView(target, { definition: state.definition });
      state.open(target.id);
      toast(t('list.viewSaved', { name: labelOf(target.label) }));
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const remove = async (target: ViewMeta) => {
    try {
      await deleteView(target);
      const first = object.views.find((entry) => entry.id !== target.id);
      if (first) state.open(first.id);
      toast(t('list.viewDeleted', { name: labelOf(target.label) }));
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const makeDefault = async (target: ViewMeta) => {
    const before = me.preferences.defaultViews;
    try {
      await changeMe({
        preferences: {
          ...me.preferences,
          defaultViews: { ...(typeof before === 'object' ? before : {}), [object.name]: target.id },
        },
      });
      toast(t('list.viewIsDefault', { name: labelOf(target.label) }));
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const choose = async (choice: TabChoice) => {
    const all = me.preferences.viewTabs;
    const viewTabs = { ...(typeof all === 'object' ? all : {}), [object.name]: choice };
    try {
      await changeMe({ preferences: { ...me.preferences, viewTabs } });
    } catch (thrown) {
      errorToast(thrown);
    }
  };

  return (
    <nav className={styles.tabs} aria-label={t('list.views')}>
      <div className={styles.scroll}>
        {shown.map((entry) => (
          <Link
            key={entry.id}
            to={listPath(object.plural)}
            search={{ view: entry.id } as never}
            className={styles.tab}
            aria-current={entry.id === view?.id ? 'page' : undefined}
          >
            {entry.definition.kind !== 'table' && <KindIcon kind={entry.definition.kind} />}
            {!entry.system && entry.shared && (
              <IconUsers size={14} stroke={1.6} aria-label={t('list.sharedView')} />
            )}
            {labelOf(entry.label)}
            {entry.id === view?.id && changed && (
              <span className={styles.mark} role="img" aria-label={t('list.viewChanged')} />
            )}
          </Link>
        ))}
        {others.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <button type="button" className={styles.more} aria-label={t('views.others')}>
                +{others.length}
                <IconChevronDown size={12} stroke={1.6} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
              {others.map((entry) => (
                <Menu.Item key={entry.id} onClick={() => state.open(entry.id)}>
                  {labelOf(entry.label)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <ActionIcon
          size="xs"
          aria-label={t('list.newView')}
          title={t('list.newView')}
          color="gray"
          onClick={() => setDialog('new')}
        >
          <IconPlus size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      {changed && (
        <span className={styles.change}>
          {view && mine && (
            <Button size="xs" variant="light" onClick={() => void save(view)}>
              {t('frame.save')}
            </Button>
          )}
          <Button size="xs" variant={mine ? 'subtle' : 'light'} onClick={() => setDialog('new')}>
            {t('list.saveAs')}
          </Button>
        </span>
      )}
      {view && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="xs" color="gray" aria-label={t('list.viewMenu', { name: labelOf(view.label) })}>
              <IconDots size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconStar size={16} stroke={1.6} />}
              onClick={() => void makeDefault(view)}
            >
              {t('list.makeDefault')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
              onClick={() => setDialog('new')}
            >
              {t('list.saveAs')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} />} onClick={() => setDialog('copy')}>
              {t('views.duplicate')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowLeft size={16} stroke={1.6} />}
              disabled={shown[0]?.id === view.id}
              onClick={() => void choose(movedTab(object.views, tabs, view.id, -1))}
            >
              {t('views.moveLeft')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowRight size={16} stroke={1.6} />}
              disabled={shown.at(-1)?.id === view.id}
              onClick={() => void choose(movedTab(object.views, tabs, view.id, 1))}
            >
              {t('views.moveRight')}
            </Menu.Item>
            <Menu.Item
              leftSection={
                tabs.off.includes(view.id) ? (
                  <IconPin size={16} stroke={1.6} />
                ) : (
                  <IconPinnedOff size={16} stroke={1.6} />
                )
              }
              onClick={() => void choose(pinnedTab(tabs, view.id, tabs.off.includes(view.id)))}
            >
              {t(tabs.off.includes(view.id) ? 'views.pin' : 'views.unpin')}
            </Menu.Item>
            {changed && (
              <Menu.Item
                leftSection={<IconRestore size={16} stroke={1.6} />}
                onClick={() => state.open(view.id)}
              >
                {t('list.resetView')}
              </Menu.Item>
            )}
            {mine && (
              <Menu.Item
                leftSection={<IconPencil size={16} stroke={1.6} />}
                onClick={() => setDialog('rename')}
              >
                {t('list.renameView')}
              </Menu.Item>
            )}
            {mayShare && (mine || view.system) && (
              <Menu.Item
                leftSection={<IconUsers size={16} stroke={1.6} />}
                onClick={() => setDialog('share')}
              >
                {t('views.sharing')}
              </Menu.Item>
            )}
            {mine && (
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} stroke={1.6} />}
                onClick={() => void remove(view)}
              >
                {t('list.deleteView')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <Suspense>
        {dialog === 'share' && view && (
          <ShareDialog object={object} view={view} onClose={() => setDialog(null)} />
        )}
        {dialog !== null && dialog !== 'share' && (
          <ViewDialog
            object={object}
            state={state}
            renamed={dialog === 'rename' ? view : undefined}
            copied={dialog === 'copy' && view ? t('views.copyOf', { name: labelOf(view.label) }) : undefined}
            mayShare={mayShare}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
    </nav>
  );
}

function KindIcon({ kind }: { readonly kind: ViewKind }) {
  const Sign = kindIcons[kind];
  return <Sign size={14} stroke={1.6} aria-hidden />;
}
