/** How a choice looks: a step of an order is a dot, a category a tinted chip, a one-letter grade a square. */
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { Colour, FieldMeta, Option } from '../../../shared/metadata.ts';
import { classes } from './classes.ts';
import marks from './marks.module.css';

const steps: ReadonlySet<Colour> = new Set(['s1', 's2', 's3', 's4', 's5', 'won', 'lost']);

export function optionOf(field: FieldMeta, value: unknown): Option | undefined {
  return field.options?.find((option) => option.value === value);
}

/** Its label in the reader's language; a value whose option is gone shows itself. */
export function optionText(field: FieldMeta, value: unknown, env: FieldEnv): string {
  return optionOf(field, value)?.label[env.language] ?? String(value ?? '');
}

/** Not a component but a function, so that a cell can call it. */
export function optionMark(field: FieldMeta, value: unknown, env: FieldEnv) {
  const option = optionOf(field, value);
  const text = option?.label[env.language] ?? String(value);
  const colour = option?.colour;
  if (!colour) return <span>{text}</span>;
  if (!steps.has(colour)) return <span className={classes(marks.chip, marks[colour])}>{text}</span>;
  if ([...text].length === 1) {
    const grade =
      colour === 's5' ? marks.levelHigh : colour === 's3' || colour === 's4' ? marks.levelMiddle : null;
    return <span className={classes(marks.level, grade)}>{text}</span>;
  }
  return (
    <span className={marks.step}>
      <span className={classes(marks.dot, marks[colour])} aria-hidden="true" />
      <span>{text}</span>
    </span>
  );
}
