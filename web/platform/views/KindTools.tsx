/** Beside the conditions: the fields that the layout at hand is made by, such as what a table is grouped by. */
import { Button, Menu } from '@mantine/core';
import {
  IconCalendar,
  IconCheck,
  IconChevronDown,
  IconLayoutKanban,
  IconMapPin,
  IconStack2,
} from '@tabler/icons-react';
import type { FieldMeta, ObjectMeta, ViewGroup } from '../../../shared/metadata.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { boardFields, calendarFields, groupFields, groupsText, isMoment, placeFields } from './viewKinds.ts';
import type { ViewState } from './viewState.ts';
import styles from './views.module.css';

interface KindToolsProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
}

export function KindTools({ object, state }: KindToolsProps) {
  const { definition, change } = state;
  const nameOf = (name: string | undefined) => {
    const field = name ? fieldOf(object, name) : undefined;
    return field ? labelOf(field.label) : t('views.none');
  };
  switch (definition.kind) {
    case 'grouped':
      return (
        <GroupTools
          object={object}
          groups={definition.groups ?? []}
          onChange={(groups) => change({ groups: groupsText(groups) })}
        />
      );
    case 'board':
      if (boardFields(object).length < 2) return null;
      return (
        <FieldChoice
          icon={IconLayoutKanban}
          text={t('views.columnsBy', { field: nameOf(definition.groupBy) })}
          fields={boardFields(object)}
          chosen={definition.groupBy}
          onChoose={(by) => change({ by })}
        />
      );
    case 'calendar':
      return (
        <>
          <FieldChoice
            icon={IconCalendar}
            text={t('views.dayBy', { field: nameOf(definition.dateField) })}
            fields={calendarFields(object)}
            chosen={definition.dateField}
            onChoose={(date) => change({ date, end: 'none' })}
          />
          <FieldChoice
            icon={IconCalendar}
            text={t('views.endBy', { field: nameOf(definition.endField) })}
            fields={endFields(object, definition.dateField)}
            chosen={definition.endField}
            none
            onChoose={(end) => change({ end: end ?? 'none' })}
          />
        </>
      );
    case 'map':
      return (
        <FieldChoice
          icon={IconMapPin}
          text={t('views.placeBy', { field: nameOf(definition.placeField) })}
          fields={placeFields(object)}
          chosen={definition.placeField}
          onChoose={(place) => change({ place })}
        />
      );
    case 'table':
      return null;
  }
}

/** A day ends on a day, a moment at a moment. */
function endFields(object: ObjectMeta, start: string | undefined): readonly FieldMeta[] {
  const type = start ? fieldOf(object, start)?.type : undefined;
  return calendarFields(object).filter((field) => field.type === type && field.name !== start);
}

interface FieldChoiceProps {
  readonly icon: typeof IconStack2;
  readonly text: string;
  readonly fields: readonly FieldMeta[];
  readonly chosen: string | undefined;
  /** It may be left open. */
  readonly none?: boolean;
  onChoose(name: string | undefined): void;
}

function FieldChoice({ icon: Sign, text, fields, chosen, none, onChoose }: FieldChoiceProps) {
  if (fields.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className={styles.by}
          leftSection={<Sign size={14} stroke={1.6} />}
          rightSection={<IconChevronDown size={12} stroke={1.6} />}
        >
          {text}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {none && (
          <Choice text={t('views.none')} chosen={chosen === undefined} onChoose={() => onChoose(undefined)} />
        )}
        {fields.map((field) => (
          <Choice
            key={field.name}
            text={labelOf(field.label)}
            chosen={field.name === chosen}
            onChoose={() => onChoose(field.name)}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice({ text, chosen, onChoose }: { text: string; chosen: boolean; onChoose(): void }) {
  return (
    <Menu.Item
      aria-current={chosen || undefined}
      rightSection={chosen ? <IconCheck size={16} stroke={1.8} /> : undefined}
      onClick={onChoose}
    >
      {text}
    </Menu.Item>
  );
}

const buckets = ['day', 'week', 'month', 'quarter', 'year'] as const;

interface GroupToolsProps {
  readonly object: ObjectMeta;
  readonly groups: readonly ViewGroup[];
  onChange(groups: readonly ViewGroup[]): void;
}

/** One button for each level; dates say by which stretch. */
function GroupTools({ object, groups, onChange }: GroupToolsProps) {
  const set = (level: number, name: string | undefined) => {
    const field = name ? fieldOf(object, name) : undefined;
    const rest = groups.filter((group, at) => at < level && group.field !== name);
    if (!field) return onChange(groups.slice(0, level));
    const group: ViewGroup = isMoment(field) ? { field: field.name, bucket: 'month' } : { field: field.name };
    const below = level === 0 ? groups.slice(1).filter((one) => one.field !== name) : [];
    onChange([...rest, group, ...below]);
  };
  const levels = groups.length < 2 ? [...groups, undefined] : groups;
  return levels.map((group, level) => {
    const field = group ? fieldOf(object, group.field) : undefined;
    const fields = groupFields(object).filter((one) => level === 0 || one.name !== groups[0]?.field);
    const name = field ? labelOf(field.label) : t('views.none');
    return (
      <span key={group?.field ?? 'next'} className={styles.level}>
        <FieldChoice
          icon={IconStack2}
          text={
            group === undefined
              ? t('views.secondLevel')
              : t(level === 0 ? 'views.groupBy' : 'views.thenBy', { field: name })
          }
          fields={fields}
          chosen={group?.field}
          none={level > 0}
          onChoose={(chosen) => set(level, chosen)}
        />
        {group?.bucket && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                className={styles.by}
                aria-label={t('views.bucketOf', { field: name })}
              >
                {t(`views.bucket.${group.bucket}`)}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {buckets.map((bucket) => (
                <Choice
                  key={bucket}
                  text={t(`views.bucket.${bucket}`)}
                  chosen={bucket === group.bucket}
                  onChoose={() =>
                    onChange(groups.map((one, at) => (at === level ? { ...one, bucket } : one)))
                  }
                />
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </span>
    );
  });
}
