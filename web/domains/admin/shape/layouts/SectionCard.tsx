/** A section of a layout as it is edited: moved by its head, its fields in one to three columns. */
import { Menu } from '@mantine/core';
import { IconArrowRight, IconEyeQuestion, IconFold, IconSquareMinus } from '@tabler/icons-react';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import type { Step } from '../parts/placed.ts';
import { RowHandle } from '../parts/RowHandle.tsx';
import type { RowSide } from '../parts/rowDrag.ts';
import { useRowDrag } from '../parts/useRowDrag.ts';
import { FieldCard } from './FieldCard.tsx';
import type { Chosen } from './LayoutEditor.tsx';
import type { SectionDraft } from './layoutDraft.ts';
import styles from './layouts.module.css';
import { useDropZone } from './useDropZone.ts';
import type { FieldProblems } from './useLayoutCheck.ts';

interface SectionCardProps {
  readonly object: ObjectMeta;
  readonly section: SectionDraft;
  readonly sections: readonly SectionDraft[];
  readonly first: boolean;
  readonly last: boolean;
  readonly chosen: Chosen;
  readonly problems: FieldProblems;
  onChoose(chosen: Chosen): void;
  onStep(step: Step): void;
  onPlaceSection(moved: string, beside: string, side: RowSide): void;
  /** Dropped on the section itself. */
  onAppend(name: string): void;
  onPlaceField(name: string, beside: string, side: RowSide): void;
  onStepField(name: string, step: Step): void;
  onMoveField(name: string, section: string): void;
  onTakeOut(name: string): void;
}

export const fieldKind = 'layoutField';

export function SectionCard(props: SectionCardProps) {
  const { object, section, sections, first, last, chosen, problems, onChoose, onStep } = props;
  const { row, grip, dragged, side } = useRowDrag('layoutSection', section.key, props.onPlaceSection);
  const { zone, over } = useDropZone(fieldKind, props.onAppend);
  const name = labelOf(section.label);
  const on = chosen?.kind === 'section' && chosen.key === section.key;
  return (
    <section
      ref={row}
      className={styles.section}
      aria-label={name}
      data-dragged={dragged || undefined}
      data-side={side ?? undefined}
      data-on={on || undefined}
    >
      <header className={styles.sectionHead}>
        <RowHandle ref={grip} name={name} first={first} last={last} onStep={onStep} />
        <button
          type="button"
          className={styles.sectionName}
          aria-pressed={on}
          onClick={() => onChoose({ kind: 'section', key: section.key })}
        >
          <span className={styles.sectionWords}>{name}</span>
          {section.visibleWhen && (
            <IconEyeQuestion size={14} stroke={1.6} aria-label={t('shape.layout.conditional')} />
          )}
          {section.collapsed && <IconFold size={14} stroke={1.6} aria-label={t('shape.section.collapsed')} />}
        </button>
      </header>
      <div
        ref={zone}
        className={styles.fields}
        data-columns={section.columns ?? 2}
        data-over={over || undefined}
      >
        {section.fields.map((entry, index) => (
          <FieldCard
            key={entry.field}
            object={object}
            entry={entry}
            first={first && index === 0}
            last={last && index === section.fields.length - 1}
            on={chosen?.kind === 'field' && chosen.key === entry.field}
            problem={problems.get(entry.field)}
            onChoose={() => onChoose({ kind: 'field', key: entry.field })}
            onStep={(step) => props.onStepField(entry.field, step)}
            onPlace={props.onPlaceField}
            onTakeOut={() => props.onTakeOut(entry.field)}
            more={
              <>
                {sections.length > 1 && <Menu.Label>{t('shape.layout.moveTo')}</Menu.Label>}
                {sections
                  .filter((other) => other.key !== section.key)
                  .map((other) => (
                    <Menu.Item
                      key={other.key}
                      leftSection={<IconArrowRight size={16} stroke={1.6} aria-hidden />}
                      onClick={() => props.onMoveField(entry.field, other.key)}
                    >
                      {labelOf(other.label)}
                    </Menu.Item>
                  ))}
                <Menu.Divider />
                <Menu.Item
                  leftSection={<IconSquareMinus size={16} stroke={1.6} aria-hidden />}
                  onClick={() => props.onTakeOut(entry.field)}
                >
                  {t('shape.layout.takeOut')}
                </Menu.Item>
              </>
            }
          />
        ))}
        {section.fields.length === 0 && <p className={styles.dropHere}>{t('shape.layout.dropHere')}</p>}
      </div>
    </section>
  );
}
