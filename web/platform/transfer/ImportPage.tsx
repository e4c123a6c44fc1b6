/** One import that stands by itself, from its mapping to its result. */
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
import { Steps } from './Steps.tsx';
import { shapeText } from './shapeText.ts';

const steps = ['map', 'dryRun', 'run'] as const;
type StepName = (typeof steps)[number];

export function ImportPage() {
  const { id = '' } = useParams({ strict: false });
  const info = useQuery(importQuery(id));
  usePage(info.data?.fileName ?? t('import.title'), [{ label: t('import.title'), path: '/import' }]);
  if (info.isError) return <ErrorState error={info.error} onRetry={() => void info.refetch()} />;
  if (!info.data) return <SkeletonRows />;
  return <ImportSteps key={id} info={info.data} />;
}

function ImportSteps({ info }: { readonly info: ImportInfo }) {
  const format = useFormat();
  const [draft, setDraft] = useState<ImportRules | null>(null);
  const [dryRun, setDryRun] = useState(info.dryRun);
  const [run, setRun] = useState(info.run);
  const [step, setStep] = useState<StepName>(info.run ? 'run' : info.dryRun ? 'dryRun' : 'map');
  // What has run is run by these rules; another go begins with another upload.
  const isOpen = (name: StepName) =>
    name === 'map' ? run === null : name === 'dryRun' ? dryRun !== null : run !== null;
  return (
    <div className={classes.work}>
      <header className={classes.workHead}>
        <div className={classes.workName}>
          <h1 className={classes.title}>{info.fileName}</h1>
          <p className={classes.lead}>
            {shapeText(info)} · {format.bytes(info.size)}
          </p>
        </div>
        <Steps
          names={steps}
          at={step}
          isOpen={isOpen}
          textOf={(name) => t(`import.step.${name}`)}
          onStep={setStep}
        />
      </header>
      {step === 'map' && (
        <MappingStep
          info={info}
          rules={draft ?? info.rules ?? info.proposal.rules}
          onRules={setDraft}
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
