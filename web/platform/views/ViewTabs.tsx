/** The stored views of an object as links, and what can be done with the one that is open. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconDeviceFloppy,
  IconDots,
  IconLayoutKanban,
  IconPencil,
  IconPlus,
  IconRestore,
  IconStar,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta, ViewMeta } from '../../../shared/metadata.ts';
import { changeMe, useMe } from '../../base/session.tsx';
import { labelOf, t } from '../../base/texts.ts';
import { errorToast, toast } from '../../base/toast.tsx';
import { listPath } from '../fields/recordPath.ts';
import { changeView, deleteView } from './viewApi.ts';
import type { ViewState } from './viewState.ts';
import styles from './views.module.css';

const ViewDialog = lazy(async () => ({ default: (await import('./ViewDialog.tsx')).ViewDialog }));

interface ViewTabsProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
}

export function ViewTabs({ object, state }: ViewTabsProps) {
  const me = useMe();
  const { view, changed } = state;
  const [dialog, setDialog] = useState<'new' | 'rename' | null>(null);
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
  const share = async (target: ViewMeta) => {
    try {
      await changeView(target, { shared: !target.shared });
      toast(t(target.shared ? 'list.viewUnshared' : 'list.viewShared', { name: labelOf(target.label) }));
    } catch (thrown) {
      errorToast(thrown);
    }
  };

  return (
    <nav className={styles.tabs} aria-label={t('list.views')}>
      <div className={styles.scroll}>
        {object.views.map((entry) => (
          <Link
            key={entry.id}
            to={listPath(object.plural)}
            search={{ view: entry.id } as never}
            className={styles.tab}
            aria-current={entry.id === view?.id ? 'page' : undefined}
          >
            {entry.definition.kind === 'board' && <IconLayoutKanban size={14} stroke={1.6} aria-hidden />}
            {!entry.system && entry.shared && (
              <IconUsers size={14} stroke={1.6} aria-label={t('list.sharedView')} />
            )}
            {labelOf(entry.label)}
            {entry.id === view?.id && changed && (
              <span className={styles.mark} role="img" aria-label={t('list.viewChanged')} />
            )}
          </Link>
        ))}
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
            {mine && mayShare && (
              <Menu.Item leftSection={<IconUsers size={16} stroke={1.6} />} onClick={() => void share(view)}>
                {t(view.shared ? 'list.unshareView' : 'list.shareView')}
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
        {dialog && (
          <ViewDialog
            object={object}
            state={state}
            renamed={dialog === 'rename' ? view : undefined}
            mayShare={mayShare}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
    </nav>
  );
}
