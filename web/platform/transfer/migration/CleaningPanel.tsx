/** Cells that cleaning would put right, before anything is imported: what becomes of them, and why; each rule can be left off. */
import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { cleaningRules } from '../../../../shared/cleaning/cleaningRules.ts';
import type { CleaningRuleName } from '../../../../shared/cleaning/rule.ts';
import type { CleanedCells, ImportRules } from '../../../../shared/imports.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import classes from '../import.module.css';
import { cleaningQuery } from '../importApi.ts';
import own from './migration.module.css';

interface Props {
  readonly importId: string;
  readonly rules: ImportRules;
  /** The server has these rules, or proposed them: the preview is of them. */
  readonly isKept: boolean;
  readonly onRules: (rules: ImportRules) => void;
}

function names(rules: ImportRules, header: string): 'all' | readonly CleaningRuleName[] {
  const choice = rules.columns.find(({ column }) => column === header)?.cleaning ?? rules.cleaning ?? 'none';
  return choice === 'none' ? [] : choice;
}

function isOn(rules: ImportRules, { column, rule }: CleanedCells): boolean {
  const choice = names(rules, column);
  return choice === 'all' || choice.includes(rule);
}

/** The rules of the column with one of them on or off; the others stay as they are. */
function switched(
  rules: ImportRules,
  { column: header, rule }: CleanedCells,
  found: readonly CleaningRuleName[],
  on: boolean,
): ImportRules {
  const now = names(rules, header);
  const others = (now === 'all' ? found : now).filter((name) => name !== rule);
  const cleaning = on ? [...others, rule] : others;
  return {
    ...rules,
    columns: rules.columns.map((each) =>
      each.column === header ? { ...each, cleaning: cleaning.length > 0 ? cleaning : 'none' } : each,
    ),
  };
}

export function CleaningPanel({ importId, rules, isKept, onRules }: Props) {
  const preview = useQuery({
    ...cleaningQuery(importId),
    enabled: isKept,
    placeholderData: (before) => before,
  });
  const found = (preview.data?.cleaned ?? []).filter(({ changed, told }) => changed + told > 0);
  if (preview.isError) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (found.length === 0) return null;
  const ofColumn = (header: string) =>
    found.filter(({ column }) => column === header).map(({ rule }) => rule);
  const everything = found.every((cells) => isOn(rules, cells));
  return (
    <section className={own.questions}>
      <h2 className={classes.subtitle}>{t('move.cleaning')}</h2>
      <Switch
        checked={everything}
        label={t('move.cleaning.all')}
        onChange={(event) =>
          onRules({
            ...rules,
            cleaning: event.currentTarget.checked ? 'all' : 'none',
            columns: rules.columns.map(({ cleaning: _, ...column }) => column),
          })
        }
      />
      <ul className={own.cleaning}>
        {found.map((cells) => {
          const rule = cleaningRules.find(({ name }) => name === cells.rule);
          return (
            <li key={`${cells.column} ${cells.rule}`}>
              <Switch
                checked={isOn(rules, cells)}
                disabled={cells.changed === 0}
                label={t('move.cleaning.one', {
                  column: cells.column,
                  rule: rule ? labelOf(rule.label) : cells.rule,
                })}
                description={[
                  cells.changed > 0 && t('move.cleaning.changed', { count: cells.changed }),
                  cells.told > 0 && t('move.cleaning.told', { count: cells.told }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                onChange={(event) =>
                  onRules(switched(rules, cells, ofColumn(cells.column), event.currentTarget.checked))
                }
              />
              <ul className={own.examples}>
                {cells.examples.slice(0, 3).map(({ row, before, after }) => (
                  <li key={row}>
                    <del>{before}</del>
                    {after !== null && (
                      <>
                        {' → '}
                        <ins>{after}</ins>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
