/** Which period and whose records; kept in the address, so that a figure can be shared as it is. */
import { NativeSelect } from '@mantine/core';
import { t } from '../../base/texts.ts';
import { DayChoice } from '../../platform/fields/DayChoice.tsx';
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
          <DayChoice
            label={t('home.from')}
            day={period.from || undefined}
            to={period.to}
            onDay={(from = '') => onChange({ ...period, from }, scope)}
          />
          <DayChoice
            label={t('home.to')}
            day={period.to || undefined}
            from={period.from}
            onDay={(to = '') => onChange({ ...period, to }, scope)}
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
