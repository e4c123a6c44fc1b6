/** Which rows of the file these rules are for: a column and its words, which a person may change. */
import { ActionIcon, Button, NativeSelect, TagsInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ImportInfo, ImportRules, LeaveOutRule } from '../../../../shared/imports.ts';
import { t } from '../../../base/texts.ts';
import classes from '../import.module.css';
import own from './migration.module.css';

interface Props {
  readonly info: ImportInfo;
  readonly rules: ImportRules;
  readonly onRules: (rules: ImportRules) => void;
}

const most = 5;

export function RowsPanel({ info, rules, onRules }: Props) {
  const { only = [], each } = rules;
  const listed = info.shape.columns.filter(({ values, filled }) => filled > 0 && values !== undefined);
  const keep = (next: readonly LeaveOutRule[]) => {
    const { only: _, ...rest } = rules;
    onRules(next.length > 0 ? { ...rest, only: next } : rest);
  };
  const change = (at: number, rule: LeaveOutRule) => keep(only.with(at, rule));
  const valuesOf = (header: string) => info.shape.columns.find((one) => one.header === header)?.values ?? [];
  const [first] = listed.filter(({ header }) => !only.some(({ column }) => column === header));
  if (only.length === 0 && !each && first === undefined) return null;
  return (
    <section className={own.questions}>
      <h2 className={classes.subtitle}>{t('move.rows')}</h2>
      {each && <p className={classes.lead}>{t('move.rows.each', { column: each.column })}</p>}
      {only.length > 0 && <p className={classes.lead}>{t('move.rows.lead')}</p>}
      {only.map(({ column, is }, at) => (
        <div key={column} className={own.condition}>
          <NativeSelect
            label={t('move.rows.column')}
            value={column}
            onChange={(event) => {
              const header = event.currentTarget.value;
              change(at, { column: header, is: valuesOf(header).slice(0, 1) });
            }}
            data={[...new Set([column, ...listed.map(({ header }) => header)])]}
          />
          <TagsInput
            label={t('move.rows.words', { column })}
            value={[...is]}
            data={[...valuesOf(column)]}
            onChange={(words) => words.length > 0 && change(at, { column, is: words })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('move.rows.remove', { column })}
            onClick={() => keep(only.filter((_, place) => place !== at))}
          >
            <IconX size={14} stroke={1.6} />
          </ActionIcon>
        </div>
      ))}
      {only.length < most && first !== undefined && (
        <div>
          <Button
            variant="subtle"
            onClick={() => keep([...only, { column: first.header, is: (first.values ?? []).slice(0, 1) }])}
          >
            {t(only.length > 0 ? 'move.rows.more' : 'move.rows.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
