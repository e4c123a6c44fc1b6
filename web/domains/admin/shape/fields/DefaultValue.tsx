/** The value that a new record begins with, typed with the editor that records have. */
import { useFormat } from '../../../../base/format.ts';
import { t } from '../../../../base/texts.ts';
import { kitOf } from '../../../../platform/fields/fieldKits.ts';
import { isEmpty } from '../../../../platform/fields/nothing.tsx';
import { wireValue } from '../../../../platform/fields/wireValue.ts';
import { draftMeta } from './draftMeta.ts';
import type { FieldDraft } from './fieldDraft.ts';

interface DefaultValueProps {
  readonly draft: FieldDraft;
  readonly error: string | undefined;
  onChange(draft: FieldDraft): void;
}

/** Words that stand for the moment of writing. */
const moments: ReadonlySet<unknown> = new Set(['today', 'now']);

export function DefaultValue({ draft, error, onChange }: DefaultValueProps) {
  const { env } = useFormat();
  const field = draftMeta(draft);
  const Editor = kitOf(field).Editor;
  if (!Editor || moments.has(draft.default)) return null;
  return (
    <Editor
      field={field}
      env={env}
      label={t('shape.default')}
      description={t('shape.defaultHelp')}
      value={draft.default ?? null}
      {...(error ? { error } : {})}
      onChange={(value) => {
        const { default: _, ...rest } = draft;
        onChange(isEmpty(value) ? rest : { ...rest, default: wireValue(field, value) });
      }}
    />
  );
}
