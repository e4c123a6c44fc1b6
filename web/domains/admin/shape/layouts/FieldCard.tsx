/** A field on the canvas of a layout: dragged, stepped, chosen, taken out. */
import { IconEyeQuestion, IconLock } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { LayoutField } from '../../../../../shared/config/layout.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { FieldIcon } from '../../../../platform/fields/FieldIcon.tsx';
import type { Step } from '../parts/placed.ts';
import { RowHandle } from '../parts/RowHandle.tsx';
import type { RowSide } from '../parts/rowDrag.ts';
import { useRowDrag } from '../parts/useRowDrag.ts';
import styles from './layouts.module.css';

interface FieldCardProps {
  readonly object: ObjectMeta;
  readonly entry: LayoutField;
  readonly first: boolean;
  readonly last: boolean;
  readonly on: boolean;
  readonly problem: string | undefined;
  readonly more: ReactNode;
  onChoose(): void;
  onStep(step: Step): void;
  onPlace(name: string, beside: string, side: RowSide): void;
  onTakeOut(): void;
}

export function FieldCard(props: FieldCardProps) {
  const { object, entry, first, last, on, problem, more, onChoose, onStep, onPlace, onTakeOut } = props;
  const { row, grip, dragged, side } = useRowDrag('layoutField', entry.field, onPlace);
  const field = fieldOf(object, entry.field);
  const name = field ? labelOf(field.label) : entry.field;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onTakeOut();
  };
  return (
    <div
      ref={row as React.RefObject<HTMLDivElement | null>}
      className={styles.field}
      data-layout-field={entry.field}
      data-dragged={dragged || undefined}
      data-side={side ?? undefined}
      data-on={on || undefined}
      data-wrong={problem ? '' : undefined}
    >
      <span data-grip="">
        <RowHandle ref={grip} name={name} first={first} last={last} onStep={onStep} more={more} />
      </span>
      <button
        type="button"
        className={styles.fieldName}
        aria-pressed={on}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        {field && <FieldIcon type={field.type} />}
        <span className="ellipsis">{name}</span>
        {(field?.required || entry.required) && (
          <span className={styles.star} title={t('shape.required')}>
            *<span className="visuallyHidden">{t('shape.required')}</span>
          </span>
        )}
        {(entry.readOnly || field?.readOnly) && (
          <IconLock size={14} stroke={1.6} aria-label={t('shape.readOnlyHere')} />
        )}
        {entry.visibleWhen && (
          <IconEyeQuestion size={14} stroke={1.6} aria-label={t('shape.layout.conditional')} />
        )}
      </button>
      {problem && (
        <p className={styles.wrong} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
