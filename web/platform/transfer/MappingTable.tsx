/** Which object the rows become, which column goes to which field, and how a known record is recognised. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { ImportInfo, ImportRules } from '../../../shared/imports.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { fieldOf, useObjects } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { ColumnRow } from './ColumnRow.tsx';
import classes from './import.module.css';
import { filesOfColumn, forObject, keyChoices, linesOf, withFiles, withRule } from './mappingState.ts';
import { ShapeChoice } from './ShapeChoice.tsx';
import { SkippedRows } from './SkippedRows.tsx';

interface Props {
  readonly info: ImportInfo;
  readonly rules: ImportRules;
  readonly onRules: (rules: ImportRules) => void;
  /** An archive of files came along: columns may name them. */
  readonly withFiles?: boolean;
  /** The file is read in another way: what was mapped no longer holds. */
  readonly onReshaped: () => void;
}

export function MappingTable({ info, rules, onRules, onReshaped, withFiles: hasFiles = false }: Props) {
  const objects = useObjects().filter((object) => object.verbs.import);
  const object = objects.find((each) => each.plural === rules.object) ?? objects[0];
  const lines = useMemo(() => linesOf(info.shape.columns, rules), [info, rules]);
  if (!object) return <p className={classes.nothing}>{t('import.noObject')}</p>;
  const mapped = lines.filter((line) => line.rule || filesOfColumn(rules, line.column.header)).length;
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
          data={objects.map((each) => ({ value: each.plural, label: labelOf(each.pluralLabel) }))}
        />
        <Recognition object={object} rules={rules} onRules={onRules} />
        <ShapeChoice info={info} onChanged={onReshaped} />
      </div>
      <SkippedRows info={info} onChanged={onReshaped} />
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
                onRule={(next) =>
                  onRules(withRule(withFiles(rules, column.header, null), column.header, next))
                }
                files={filesOfColumn(rules, column.header)?.to ?? null}
                onFiles={hasFiles ? (to) => onRules(withFiles(rules, column.header, to)) : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** By what a row meets the record that is here already, and what becomes of both. */
function Recognition({
  object,
  rules,
  onRules,
}: Pick<Props, 'rules' | 'onRules'> & { readonly object: ObjectMeta }) {
  const keys = keyChoices(rules, object);
  const withoutKey = ({ key: _, ...rest }: ImportRules): ImportRules => rest;
  return (
    <>
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
      <NativeSelect
        label={t('import.onDuplicate')}
        value={rules.onDuplicate ?? 'refuse'}
        onChange={(event) =>
          onRules({
            ...rules,
            onDuplicate: event.currentTarget.value as NonNullable<typeof rules.onDuplicate>,
          })
        }
        data={(['refuse', 'make', 'leave', 'update'] as const).map((value) => ({
          value,
          label: t(`import.onDuplicate.${value}`),
        }))}
      />
      {rules.key && (
        <>
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
          <NativeSelect
            label={t('move.emptyCells')}
            value={rules.emptyCells ?? 'clear'}
            onChange={(event) =>
              onRules({ ...rules, emptyCells: event.currentTarget.value as 'keep' | 'clear' })
            }
            data={[
              { value: 'keep', label: t('move.emptyCells.keep') },
              { value: 'clear', label: t('move.emptyCells.clear') },
            ]}
          />
        </>
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
    </>
  );
}
