/** What a set of files is: the system they come from, the object of each, where its columns go, and in which order. */
import type { Context } from '../../context.ts';
import { proposeImport } from '../mapping.ts';
import type { FileToRecognise, RecognisedFile } from './recognisedFile.ts';

/** In the order in which they are to be brought. */
export function recogniseFiles(ctx: Context, files: readonly FileToRecognise[]): readonly RecognisedFile[] {
  return files.map(({ fileName, shape }) => {
    const { rules, certainty } = proposeImport(ctx, fileName, shape);
    return {
      fileName,
      source: null,
      kind: null,
      object: rules.object,
      instead: null,
      names: null,
      making: [],
      note: null,
      certainty: rules.columns.length / Math.max(1, shape.columns.length),
      order: 0,
      rules,
      certainties: certainty,
      values: {},
      left: [],
      questions: [],
    };
  });
}
