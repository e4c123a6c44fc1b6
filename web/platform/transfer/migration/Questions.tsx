/** What the files alone do not tell, asked in one place. */
import { NativeSelect } from '@mantine/core';
import type { MigrationChange, MigrationFile } from '../../../../shared/migrations.ts';
import { labelOf, t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import own from './migration.module.css';

interface Props {
  readonly files: readonly MigrationFile[];
  readonly onChange: (change: MigrationChange) => void;
}

export function Questions({ files, onChange }: Props) {
  const asked = files
    .filter(({ use }) => use === 'import' || use === 'customObject')
    .flatMap((file) => file.questions.map((question, index) => ({ file, question, index })));
  if (asked.length === 0) return null;
  return (
    <section className={own.questions}>
      <h2 className={classes.subtitle}>{t('move.questions')}</h2>
      <ul>
        {asked.map(({ file, question, index }) => (
          <li key={`${file.importId} ${index}`}>
            <NativeSelect
              label={labelOf(question.text)}
              description={question.column === null ? file.fileName : `${file.fileName} · ${question.column}`}
              value={question.answer ?? question.proposed ?? ''}
              error={question.answer === null && question.proposed === null}
              onChange={(event) => {
                const answer = event.currentTarget.value || null;
                onChange({
                  files: [{ importId: file.importId, answers: [{ question: index, answer }] }],
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
