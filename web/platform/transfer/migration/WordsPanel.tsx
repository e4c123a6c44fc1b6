/** Words of the file that have to become values of ours: those that nothing is like come first. */
import { NativeSelect } from '@mantine/core';
import type { ImportRules } from '../../../../shared/imports.ts';
import type { MigrationFile, ValueProposal } from '../../../../shared/migrations.ts';
import { fieldOf, useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import { withRule } from '../mappingState.ts';
import own from './migration.module.css';

interface Props {
  readonly file: MigrationFile;
  readonly rules: ImportRules;
  readonly onRules: (rules: ImportRules) => void;
}

export function WordsPanel({ file, rules, onRules }: Props) {
  const object = useObjects().find(({ plural }) => plural === rules.object);
  const columns = Object.entries(file.values).flatMap(([header, words]) => {
    const rule = rules.columns.find(({ column }) => column === header);
    const field = rule && object && fieldOf(object, rule.field);
    const doubtful = words.filter(({ certainty }) => certainty < 1);
    return rule && field?.options && doubtful.length > 0 ? [{ header, words: doubtful, rule, field }] : [];
  });
  if (columns.length === 0) return null;
  return (
    <section className={own.questions}>
      <h2 className={classes.subtitle}>{t('move.words')}</h2>
      {columns.map(({ header, words, rule, field }) => (
        <div key={header}>
          <p className={classes.lead}>
            {t('move.words.column', { column: header, field: labelOf(field.label) })}
          </p>
          <ul className={own.words}>
            {[...words].sort(openFirst).map(({ word, value, certainty }) => (
              <li key={word}>
                <NativeSelect
                  label={word}
                  description={certainty > 0 ? t('move.words.likely') : undefined}
                  value={rule.values?.[word] ?? value ?? ''}
                  onChange={(event) => {
                    const { [word]: _, ...others } = rule.values ?? {};
                    const chosen = event.currentTarget.value;
                    const values = chosen ? { ...others, [word]: chosen } : others;
                    onRules(withRule(rules, header, { ...rule, values }));
                  }}
                  data={[
                    { value: '', label: t('import.asItIs') },
                    ...field
                      .options!.filter(({ active }) => active)
                      .map((option) => ({ value: option.value, label: labelOf(option.label) })),
                  ]}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function openFirst(a: ValueProposal, b: ValueProposal): number {
  return a.certainty - b.certainty;
}
