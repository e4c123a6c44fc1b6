/** What the screens must know of every field type: how it looks in a list and on a page, and how it is edited and asked for. */
import type { ComponentType, ReactNode } from 'react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import type { UiOperator } from '../filters/uiOperator.ts';

export interface ValueProps {
  readonly field: FieldMeta;
  readonly value: unknown;
  readonly env: FieldEnv;
}

/** An input for one value. The value is as it is on the wire; lookups keep their label while they are edited. */
export interface EditorProps extends ValueProps {
  onChange(value: unknown): void;
  /** The choice was made in one gesture (an option picked): a cell saves at once. */
  onDone?(value: unknown): void;
  readonly label?: string;
  readonly description?: string;
  readonly error?: string;
  readonly required?: boolean;
  /** Name for assistive technology where no label is drawn. */
  readonly ariaLabel?: string;
  readonly autoFocus?: boolean;
  /** In a cell of a list or on a row of the record page: no frame of its own. */
  readonly bare?: boolean;
}

/** The right side of a condition. `null` is a condition that is not complete yet. */
export interface OperandProps {
  readonly field: FieldMeta;
  readonly operator: UiOperator;
  readonly operand: unknown;
  readonly env: FieldEnv;
  onChange(operand: unknown): void;
}

export interface FieldKit {
  /** Numbers stand at the end so that digits align. */
  readonly align: 'start' | 'end';
  /** First width of a column, in px. */
  readonly width: number;
  /** Plain elements or text; called for every cell of every frame, so no component and no hook inside. Never null. */
  cell(value: unknown, field: FieldMeta, env: FieldEnv): ReactNode;
  /** The value as words: tooltips, copying, announcements. '' when empty. */
  text(value: unknown, field: FieldMeta, env: FieldEnv): string;
  /** On the record page; `cell` where absent. */
  readonly Value?: ComponentType<ValueProps>;
  /** Absent: people cannot set it. */
  readonly Editor?: ComponentType<EditorProps>;
  readonly operators: readonly UiOperator[];
  readonly Operand?: ComponentType<OperandProps>;
  /** The operand in a filter chip. */
  operandText?(operand: unknown, operator: UiOperator, field: FieldMeta, env: FieldEnv): string;
  /** Enter inside the editor belongs to its drop-down or its lines, not to the cell. */
  readonly keepsEnter?: boolean;
  /** Needs more room than a cell: the overlay grows below it. */
  readonly tall?: boolean;
  /** On the record page it stands below its name, as wide as the column. */
  readonly wide?: boolean;
}
