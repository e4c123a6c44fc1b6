/** Chooses how the records of a list are laid out: table, groups, board, calendar, map. */
import { Menu, SegmentedControl } from '@mantine/core';
import {
  IconCalendar,
  IconCheck,
  IconLayoutKanban,
  IconLayoutList,
  IconMap2,
  IconTable,
} from '@tabler/icons-react';
import type { ObjectMeta, ViewKind } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import { kindsOf } from './viewKinds.ts';
import type { ViewState } from './viewState.ts';
import styles from './views.module.css';

export const kindIcons: Readonly<Record<ViewKind, typeof IconTable>> = {
  table: IconTable,
  grouped: IconLayoutList,
  board: IconLayoutKanban,
  calendar: IconCalendar,
  map: IconMap2,
};

interface KindSwitchProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
}

export function KindSwitch({ object, state }: KindSwitchProps) {
  const kinds = kindsOf(object);
  if (kinds.length < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('list.layout')}
      value={state.definition.kind}
      onChange={(kind) => state.change({ kind: kind as ViewKind, peek: undefined })}
      data={kinds.map((kind) => {
        const Sign = kindIcons[kind];
        return {
          value: kind,
          label: (
            <span className={styles.kind} title={t(`views.kind.${kind}`)}>
              <Sign size={14} stroke={1.6} aria-hidden />
              <span className="visuallyHidden">{t(`views.kind.${kind}`)}</span>
            </span>
          ),
        };
      })}
    />
  );
}

/** The same as a part of a menu, where there is no room for a switch. */
export function KindItems({ object, state }: KindSwitchProps) {
  return kindsOf(object).map((kind) => {
    const Sign = kindIcons[kind];
    const chosen = state.definition.kind === kind;
    return (
      <Menu.Item
        key={kind}
        aria-current={chosen || undefined}
        leftSection={<Sign size={16} stroke={1.6} />}
        rightSection={chosen ? <IconCheck size={16} stroke={1.8} /> : undefined}
        onClick={() => state.change({ kind, peek: undefined })}
      >
        {t(`views.kind.${kind}`)}
      </Menu.Item>
    );
  });
}
