/** One import from its mapping to its result. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportInfo, ImportRules } from '../../../shared/imports.ts';
import { useFormat } from '../../base/format.ts';
import { usePage } from '../../base/page.ts';
import { t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import classes from './import.module.css';
import { importQuery } from './importApi.ts';
import { MappingStep } from './MappingStep.tsx';
import { RunStep } from './RunStep.tsx';
import { type StepName, Steps } from './Steps.tsx';

export function ImportPage() {
  const { id } = useParams({ strict: false });
  const info = useQuery(importQuery(id ?? ''));
  usePage(info.data?.fileName ?? t('import.title'), [{ label: t('import.title'), path: '/import' }]);
  if (info.isError) return <ErrorState error={info.error} onRetry={() => void info.refetch()} />;
  if (!info.data) return <SkeletonRows />;
  return <ImportSteps key={info.data.id} info={info.data} />;
}

function shapeText(info: ImportInfo): string {
  const { shape } = info;
  const parts = [
    t('import.shape.rows', { count: shape.rowCount }),
    t('import.shape.columns', { count: shape.columns.length }),
    shape.encoding?.toUpperCase(),
    shape.sheet && t('import.shape.sheet', { sheet: shape.sheet }),
    shape.headerRow > 0 ? t('import.shape.header', { row: shape.headerRow + 1 }) : undefined,
  ];
  return parts.filter(Boolean).join(' · ');
}

function ImportSteps({ info }: { readonly info: ImportInfo }) {
  const format = useFormat();
  const [rules, setRules] = useState<ImportRules>(info.rules ?? info.proposal.rules);
  const [dryRun, setDryRun] = useState(info.dryRun);
  const [run, setRun] = useState(info.run);
  const [step, setStep] = useState<StepName>(info.run ? 'run' : info.dryRun ? 'dryRun' : 'map');
  return (
    <div className={classes.work}>
      <header className={classes.workHead}>
        <div className={classes.workName}>
          <h1 className={classes.title}>{info.fileName}</h1>
          <p className={classes.lead}>
            {shapeText(info)} · {format.bytes(info.size)}
          </p>
        </div>
        <Steps at={step} reached={{ dryRun: dryRun !== null, run: run !== null }} onStep={setStep} />
      </header>
      {step === 'map' && (
        <MappingStep
          info={info}
          rules={rules}
          onRules={setRules}
          onStarted={(job) => {
            setDryRun(job);
            setStep('dryRun');
          }}
        />
      )}
      {step === 'dryRun' && dryRun && (
        <RunStep
          key={dryRun}
          kind="dryRun"
          info={info}
          job={dryRun}
          onBack={() => setStep('map')}
          onStarted={(job) => {
            setRun(job);
            setStep('run');
          }}
        />
      )}
      {step === 'run' && run && (
        <RunStep
          key={run}
          kind="run"
          info={info}
          job={run}
          onBack={() => setStep('map')}
          onStarted={() => undefined}
        />
      )}
    </div>
  );
}
