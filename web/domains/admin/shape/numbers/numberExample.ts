/** What a pattern would give today, by the very code that numbers records. */
import type { NumberingDocument } from '../../../../../shared/config/numbering.ts';
import { checkReset, numberText, readNumberPattern } from '../../../../../shared/config/numberPattern.ts';
import { ValueError } from '../../../../../shared/errors.ts';
import { useFormat } from '../../../../base/format.ts';
import { labelOf } from '../../../../base/texts.ts';
import { todayIn } from '../../../../platform/fields/days.ts';

export type NumberExample = { readonly text: string } | { readonly wrong: string };

export function useNumberExample(): (document: NumberingDocument) => NumberExample {
  const { env } = useFormat();
  return ({ pattern, reset, start = 1 }) => {
    try {
      const read = readNumberPattern(pattern);
      checkReset(read, reset);
      const day = todayIn(env.timeZone);
      return { text: `${numberText(read, day, start)}, ${numberText(read, day, start + 1)}` };
    } catch (thrown) {
      if (thrown instanceof ValueError) return { wrong: labelOf(thrown.text) };
      throw thrown;
    }
  };
}
