/** The refusals of the reader; an unknown, a hidden and a masked field get the same one, so that none can be told apart. */
import type { Label } from '../../../shared/labels.ts';
import { Problem } from '../../base/problem.ts';

export function unknownField(name: string): Problem {
  return new Problem('unknown_field', {
    params: { field: name },
    errors: [
      {
        field: name,
        code: 'unknown_field',
        text: {
          en: `There is no field “${name}” here, or you may not use it.`,
          zh: `没有名为“${name}”的字段，或您无权使用。`,
        },
      },
    ],
  });
}

export function invalidRequest(field: string, text: Label): Problem {
  return new Problem('invalid_request', {
    params: { reason: text.en },
    detail: text,
    errors: [{ field, code: 'invalid_request', text }],
  });
}

export function noRightToRead(object: { readonly label: Label }): Problem {
  return new Problem('forbidden', {
    detail: { en: `You may not read ${object.label.en} records.`, zh: `您无权查看${object.label.zh}。` },
  });
}

export function noRightToExport(object: { readonly label: Label }): Problem {
  return new Problem('forbidden', {
    detail: { en: `You may not export ${object.label.en} records.`, zh: `您无权导出${object.label.zh}。` },
  });
}
