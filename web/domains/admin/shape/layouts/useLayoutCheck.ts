/** What the server has against a layout while it is edited, field by field: a dry run after each pause. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ConfigProblem } from '../../../../../shared/config/store.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { labelOf } from '../../../../base/texts.ts';
import { changeConfig, configKey } from '../configApi.ts';
import { type LayoutDraft, layoutDocument } from './layoutDraft.ts';

/** Sentences by field. */
export type FieldProblems = ReadonlyMap<string, string>;

const none: FieldProblems = new Map();

export function useLayoutCheck(
  object: ObjectMeta,
  part: string,
  draft: LayoutDraft,
  enabled: boolean,
): FieldProblems {
  const [asked] = useDebouncedValue(draft, 400);
  const answer = useQuery({
    queryKey: [configKey, 'check', object.name, part, asked],
    enabled,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      (
        await changeConfig(
          [{ kind: 'layout', name: `${object.name}.${part}`, data: layoutDocument(asked) }],
          {
            dryRun: true,
          },
        )
      ).problems,
  });
  return answer.data ? problemsByField(object, asked, answer.data) : none;
}

/** A problem names the place of a field, or begins with the words of the field that is missing or cannot be filled. */
export function problemsByField(
  object: ObjectMeta,
  draft: LayoutDraft,
  problems: readonly ConfigProblem[],
): FieldProblems {
  const found = new Map<string, string>();
  for (const problem of problems) {
    const place = /^sections\.(\d+)\.fields\.(\d+)/.exec(problem.path);
    const at = place ? draft.sections[Number(place[1])]?.fields[Number(place[2])]?.field : undefined;
    const [named] = object.fields
      .filter((field) => problem.text.en.startsWith(`${field.label.en} is `))
      .toSorted((a, b) => b.label.en.length - a.label.en.length);
    const name = at ?? named?.name;
    if (name) found.set(name, labelOf(problem.text));
  }
  return found;
}
