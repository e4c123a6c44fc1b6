/** The fields that a layout leaves out: they are dragged, or put into a section by a menu. */
import { Menu, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldMeta, ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { FieldIcon } from '../../../../platform/fields/FieldIcon.tsx';
import { useRowDrag } from '../parts/useRowDrag.ts';
import { fieldNames, type LayoutDraft, type SectionDraft } from './layoutDraft.ts';
import styles from './layouts.module.css';
import { useDropZone } from './useDropZone.ts';
import type { FieldProblems } from './useLayoutCheck.ts';

interface ShelfProps {
  readonly object: ObjectMeta;
  readonly draft: LayoutDraft;
  readonly problems: FieldProblems;
  /** A field was dropped here: it leaves the layout. */
  onDrop(name: string): void;
  onAdd(name: string, section: string): void;
}

export function Shelf({ object, draft, problems, onDrop, onAdd }: ShelfProps) {
  const [typed, setTyped] = useState('');
  const { zone, over } = useDropZone('layoutField', onDrop);
  const used = fieldNames(draft);
  const wanted = typed.trim().toLowerCase();
  const unused = object.fields.filter((field) => !used.has(field.name) && field.name !== 'id');
  // Fields that someone must fill stand first, what the system keeps last.
  const found = unused
    .filter((field) =>
      [field.label.en, field.label.zh, field.name].some((words) => words.toLowerCase().includes(wanted)),
    )
    .toSorted(
      (a, b) =>
        Number(problems.has(b.name)) - Number(problems.has(a.name)) || Number(a.system) - Number(b.system),
    );
  return (
    <aside className={styles.shelf} aria-label={t('shape.layout.shelf')}>
      <h3>{t('shape.layout.shelf')}</h3>
      <TextInput
        size="xs"
        aria-label={t('shape.field.find')}
        placeholder={t('shape.field.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div ref={zone} className={styles.shelfFields} data-over={over || undefined}>
        {found.map((field) => (
          <ShelfField
            key={field.name}
            field={field}
            sections={draft.sections}
            problem={problems.get(field.name)}
            onAdd={(section) => onAdd(field.name, section)}
          />
        ))}
        {unused.length === 0 && <p className={styles.dropHere}>{t('shape.layout.allUsed')}</p>}
      </div>
    </aside>
  );
}

interface ShelfFieldProps {
  readonly field: FieldMeta;
  readonly sections: readonly SectionDraft[];
  readonly problem: string | undefined;
  onAdd(section: string): void;
}

function ShelfField({ field, sections, problem, onAdd }: ShelfFieldProps) {
  const { row, grip, dragged } = useRowDrag('layoutField', field.name, () => undefined);
  const name = labelOf(field.label);
  return (
    <div
      ref={row as React.RefObject<HTMLDivElement | null>}
      className={styles.shelfField}
      data-dragged={dragged || undefined}
      data-wrong={problem ? '' : undefined}
    >
      <Menu>
        <Menu.Target>
          <button ref={grip} type="button" aria-label={t('shape.layout.addNamed', { name })}>
            <FieldIcon type={field.type} />
            <span className="ellipsis">{name}</span>
            <IconPlus size={14} stroke={1.6} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('shape.layout.addTo')}</Menu.Label>
          {sections.map((section) => (
            <Menu.Item key={section.key} onClick={() => onAdd(section.key)}>
              {labelOf(section.label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {problem && (
        <p className={styles.wrong} role="alert">
          <IconAlertTriangle size={14} stroke={1.6} aria-hidden />
          {problem}
        </p>
      )}
    </div>
  );
}
