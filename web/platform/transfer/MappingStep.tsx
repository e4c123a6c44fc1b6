/** Which object the rows become, which column goes to which field, and how a known record is recognised. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ImportInfo, ImportRules } from '../../../shared/imports.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { fieldOf, useObjects } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { ColumnRow } from './ColumnRow.tsx';
import classes from './import.module.css';
import { importQuery, saveRules, startImport } from './importApi.ts';
import { currentRules, type Drafts, forObject, keyChoices, linesOf, withRule } from './mappingState.ts';
import { RulesFileButtons } from './RulesFileButtons.tsx';
import { ShapeChoice } from './ShapeChoice.tsx';

interface Props {
  readonly info: ImportInfo;
  readonly files: readonly ImportInfo[];
  readonly drafts: Drafts;
  readonly onDraft: (rules: ImportRules) => void;
  /** The server has newer rules than the draft. */
  readonly onForget: (ids: readonly string[]) => void;
  readonly onStarted: (job: string) => void;
}

export function MappingStep({ info, files, drafts, onDraft: onRules, onForget, onStarted }: Props) {
  const rules = currentRules(info, drafts);
  const objects = useObjects();
  const cache = useQueryClient();
  const open = objects.filter((object) => object.verbs.import);
  const object = objects.find((each) => each.plural === rules.object) ?? open[0];
  const lines = useMemo(() => linesOf(info.shape.columns, rules), [info, rules]);
  const start = useMutation({
    mutationFn: async () => {
      const saved = await saveRules(info.id, rules);
      cache.setQueryData(importQuery(info.id).queryKey, saved);
      return startImport(info.id, 'dryRun');
    },
    onSuccess: onStarted,
  });
  if (!object) return <p className={classes.nothing}>{t('import.noObject')}</p>;
  const mapped = lines.filter((line) => line.rule).length;
  const keys = keyChoices(rules, object);
  const withoutKey = ({ key: _, ...rest }: ImportRules): ImportRules => rest;
  return (
    <>
      <div className={classes.rulesBar}>
        <NativeSelect
          label={t('import.becomes')}
          value={object.plural}
          onChange={(event) => {
            const next = objects.find((each) => each.plural === event.currentTarget.value);
            if (next) onRules(forObject(rules, next));
          }}
          data={open.map((each) => ({ value: each.plural, label: labelOf(each.pluralLabel) }))}
        />
        <NativeSelect
          label={t('import.recognise')}
          value={rules.key && keys.includes(rules.key) ? rules.key : ''}
          onChange={(event) => {
            const key = event.currentTarget.value;
            onRules(key ? { ...rules, key } : withoutKey(rules));
          }}
          data={[
            { value: '', label: t('import.recognise.none') },
            ...keys.map((name) => ({ value: name, label: labelOf(fieldOf(object, name)!.label) })),
          ]}
        />
        {rules.key && (
          <NativeSelect
            label={t('import.onMatch')}
            value={rules.onMatch ?? 'update'}
            onChange={(event) =>
              onRules({ ...rules, onMatch: event.currentTarget.value as 'update' | 'skip' })
            }
            data={[
              { value: 'update', label: t('import.onMatch.update') },
              { value: 'skip', label: t('import.onMatch.skip') },
            ]}
          />
        )}
        {rules.key === 'sourceId' && (
          <TextInput
            label={t('import.source')}
            placeholder={t('import.source.help')}
            title={t('import.source.help')}
            value={rules.source ?? ''}
            maxLength={80}
            onChange={(event) => {
              const { source: _, ...rest } = rules;
              const source = event.currentTarget.value;
              onRules(source ? { ...rest, source } : rest);
            }}
          />
        )}
        <ShapeChoice info={info} onChanged={() => onForget([info.id])} />
      </div>
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.mapping}`}>
          <caption className={classes.caption}>{t('import.mapped', { mapped, total: lines.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.sample')}</th>
              <th scope="col">{t('import.field')}</th>
              <th scope="col">{t('import.how')}</th>
              <th scope="col">{t('import.match')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ column, rule }) => (
              <ColumnRow
                key={column.index}
                object={object}
                column={column}
                rule={rule}
                certainty={info.proposal.certainty[column.header] ?? 'none'}
                onRule={(next) => onRules(withRule(rules, column.header, next))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {start.isError && <ErrorState error={problemOf(start.error)} />}
      <footer className={classes.foot}>
        <p>{t('import.nothingWritten')}</p>
        <RulesFileButtons files={files.filter((file) => !file.run)} drafts={drafts} onTaken={onForget} />
        <Button
          variant="filled"
          size="md"
          disabled={mapped === 0}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t('import.dryRun')}
        </Button>
      </footer>
    </>
  );
}
