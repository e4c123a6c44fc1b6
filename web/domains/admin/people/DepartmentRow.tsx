/** One department in the tree: dragged onto another, moved by Alt and an arrow, or dealt with by its menu. */

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowMerge,
  IconDots,
  IconHierarchy2,
  IconHistory,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { t } from '../../../base/texts.ts';
import { useWorkspacePath } from '../../../base/workspacePath.ts';
import styles from '../../../frame/settings/settings.module.css';
import { departmentTarget, draggableDepartment } from './departmentDrag.ts';
import type { Department } from './departmentTree.ts';
import own from './people.module.css';

export interface DepartmentRowProps {
  readonly department: Department;
  readonly depth: number;
  /** Name of the one above, for who does not see the tree. */
  readonly above: string | undefined;
  mayTake(id: string): boolean;
  onTake(id: string): void;
  onDragged(yes: boolean): void;
  onStep(way: 'in' | 'out'): void;
  onAddBelow(): void;
  onEdit(): void;
  onClose(): void;
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

export function DepartmentRow(props: DepartmentRowProps) {
  const { department, depth, above, onStep, onAddBelow, onEdit, onClose } = props;
  const { id, name, people, manager } = department;
  const navigate = useNavigate();
  const path = useWorkspacePath();
  const row = useRef<HTMLLIElement>(null);
  const [over, setOver] = useState(false);
  const [dragged, setDragged] = useState(false);
  const take = useEffectEvent(props.onTake);
  const mayTake = useEffectEvent(props.mayTake);
  const drag = useEffectEvent((yes: boolean) => {
    setDragged(yes);
    props.onDragged(yes);
  });
  useEffect(() => {
    if (!row.current) return;
    return combine(
      draggableDepartment(row.current, id, (yes) => drag(yes)),
      departmentTarget(row.current, {
        mayTake: (taken) => mayTake(taken),
        onOver: setOver,
        onTake: (taken) => take(taken),
      }),
    );
  }, [id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
    event.preventDefault();
    onStep(event.key === 'ArrowRight' ? 'in' : 'out');
  };
  return (
    <li
      ref={row}
      className={own.treeRow}
      style={{ paddingInlineStart: depth * 20 + 4 }}
      data-over={over || undefined}
      data-dragged={dragged || undefined}
      data-department={name}
    >
      <IconHierarchy2 {...icon} />
      <span className={`ellipsis ${own.treeName}`}>{name}</span>
      {above && <span className="visuallyHidden">({above})</span>}
      <span className={own.treeEnd}>
        {manager && <span className={`ellipsis ${own.treeManager}`}>{manager.name}</span>}
        <span>{t('people.peopleCount', { count: people })}</span>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('settings.departments.actions', { name })} onKeyDown={onKeyDown}>
              <IconDots {...icon} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPlus {...icon} />} onClick={onAddBelow}>
              {t('settings.departments.addBelow')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
              {t('settings.departments.change')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconIndentIncrease {...icon} />}
              rightSection={<span className={styles.dim}>Alt →</span>}
              onClick={() => onStep('in')}
            >
              {t('people.moveIn')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconIndentDecrease {...icon} />}
              rightSection={<span className={styles.dim}>Alt ←</span>}
              disabled={department.parent === null}
              onClick={() => onStep('out')}
            >
              {t('people.moveOut')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconHistory {...icon} />}
              onClick={() => void navigate({ to: path(`/departments/${id}/history`) })}
            >
              {t('people.moves')}
            </Menu.Item>
            <Menu.Item data-danger leftSection={<IconArrowMerge {...icon} />} onClick={onClose}>
              {t('people.closeDepartment')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
}
