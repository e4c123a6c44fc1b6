/** A person (round) or a company (square) as initials on a tint. */
import { classes } from './classes.ts';
import { initialsOf } from './initials.ts';
import marks from './marks.module.css';
import { tintOf } from './tint.ts';

export interface AvatarProps {
  readonly id: string;
  readonly name: string;
  readonly square?: boolean;
  readonly size?: 16 | 20 | 24 | 28 | 32 | 40;
}

/** Decorative: the name always stands beside it or in the label of what holds it. Safe to call as a function in a cell. */
export function Avatar({ id, name, square = false, size = 20 }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classes(marks.avatar, marks[tintOf(id)], marks[`a${size}`], square && marks.square)}
    >
      {initialsOf(name, square || size < 20 ? 1 : 2)}
    </span>
  );
}
