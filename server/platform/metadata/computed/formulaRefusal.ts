/** How a formula is refused: where, and why. */
import { ValueError } from '../../../../shared/errors.ts';

/** @param at place in the expression, from 0. */
export function refuse(at: number, en: string, zh: string): ValueError {
  return new ValueError(
    {
      en: `The formula cannot be used: at character ${at + 1}, ${en}.`,
      zh: `公式无法使用：第 ${at + 1} 个字符处，${zh}。`,
    },
    'invalid_value',
    { at: at + 1 },
  );
}
