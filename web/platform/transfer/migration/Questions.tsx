/** What the files alone do not tell, asked in one place. */
import { NativeSelect } from '@mantine/core';
import type { MigrationChange, MigrationFile, MigrationQuestion } from '../../../../shared/migrations.ts';
import { labelOf, t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import own from './migration.module.css';

interface Props {
  readonly files: readonly MigrationFile[];
  readonly onChange: (change: MigrationChange) => void;
}

interface Asked {
  readonly question: MigrationQuestion;
  /** Where it is asked: whom a name means is one question for all files. */
  readonly places: readonly { readonly file: MigrationFile; readonly index: number }[];
}

function askedOnce(files: readonly MigrationFile[]): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const file of files) {
    for (const [index, question] of file.questions.entries()) {
      const { kind, word, choices } = question;
      const key = JSON.stringify(kind === 'person' ? [kind, word, choices] : [file.importId, index]);
      const places = asked.get(key)?.places ?? [];
      asked.set(key, { question, places: [...places, { file, index }] });
    }
  }
  return [...asked.values()];
}

export function Questions({ files, onChange }: Props) {
  const asked = askedOnce(files.filter(({ use }) => use === 'import' || use === 'customObject'));
  if (asked.length === 0) return null;
  return (
    <section className={own.questions}>
      <h2 className={classes.subtitle}>{t('move.questions')}</h2>
      <ul>
        {asked.map(({ question, places }) => (
          <li key={places.map(({ file, index }) => `${file.importId} ${index}`).join()}>
            <NativeSelect
              label={labelOf(question.text)}
              description={descriptionOf(question, places)}
              value={question.answer ?? question.proposed ?? ''}
              error={question.answer === null && question.proposed === null}
              onChange={(event) => {
                const answer = event.currentTarget.value || null;
                onChange({
                  files: places.map(({ file, index }) => ({
                    importId: file.importId,
                    answers: [{ question: index, answer }],
                  })),
                });
              }}
              data={[
                { value: '', label: t('move.choose') },
                ...question.choices.map(({ value, label }) => ({ value, label: labelOf(label) })),
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function descriptionOf({ column }: MigrationQuestion, places: Asked['places']): string {
  const names = [...new Set(places.map(({ file }) => file.fileName))].join(', ');
  return column === null || places.length > 1 ? names : `${names} · ${column}`;
}
