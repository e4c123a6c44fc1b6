/** Which period and whose records; kept in the address, so that a figure can be shared as it is. */
import { NativeSelect, TextInput } from '@mantine/core';
import { t } from '../../base/texts.ts';
import classes from './home.module.css';
import { type Period, type PeriodName, periodNames, periodTexts } from './period.ts';
import { type Scope, scopes, scopeTexts } from './scope.ts';

interface Props {
  readonly period: Period;
  readonly scope: Scope;
  readonly onChange: (period: Period, scope: Scope) => void;
}

export function PeriodPicker({ period, scope, onChange }: Props) {
  return (
    <div className={classes.pickers}>
      <NativeSelect
        aria-label={t('home.period')}
        value={period.name}
        onChange={(event) => onChange({ ...period, name: event.currentTarget.value as PeriodName }, scope)}
        data={periodNames.map((name) => ({ value: name, label: t(periodTexts[name]) }))}
      />
      {period.name === 'custom' && (
        <>
          <TextInput
            type="date"
            aria-label={t('home.from')}
            value={period.from ?? ''}
            max={period.to}
            onChange={(event) => onChange({ ...period, from: event.currentTarget.value }, scope)}
          />
          <TextInput
            type="date"
            aria-label={t('home.to')}
            value={period.to ?? ''}
            min={period.from}
            onChange={(event) => onChange({ ...period, to: event.currentTarget.value }, scope)}
          />
        </>
      )}
      <NativeSelect
        aria-label={t('home.scope')}
        value={scope}
        onChange={(event) => onChange(period, event.currentTarget.value as Scope)}
        data={scopes.map((name) => ({ value: name, label: t(scopeTexts[name]) }))}
      />
    </div>
  );
}
