/** What the database or the reading of rows says against a bundle, as a refusal that people understand. */
import { sqlStateOf } from '../../../base/openDatabase.ts';
import { Problem } from '../../../base/problem.ts';

/** Values and rows that do not fit; columns and sequences that are not there. */
const ofContent = /^(2[123]...|42703|42P01|42804)$/;

/** Throws the error on, or what it means where the content of the bundle is to blame. */
export function asRefusal(error: unknown): never {
  const isOfContent = ofContent.test(sqlStateOf(error)) || error instanceof SyntaxError;
  if (!isOfContent) throw error;
  const reason = (error as Error).message.slice(0, 200);
  const text = {
    en: `The bundle holds rows that do not fit together: ${reason}. Make it again, and bring it unchanged.`,
    zh: `数据包中的数据行无效：${reason}。请重新导出，并原样上传。`,
  };
  throw new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'file', code: 'invalid_value', text }],
  });
}
