/** One import from its mapping to its result. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportInfo, ImportRules } from '../../../shared/imports.ts';
import { useFormat } from '../../base/format.ts';
import { usePage } from '../../base/page.ts';
import { t } from '../../base/texts.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { FileList, useFiles } from './FileList.tsx';
import classes from './import.module.css';
import { importQuery } from './importApi.ts';
import { MappingStep } from './MappingStep.tsx';
import type { Drafts } from './mappingState.ts';
import { RunStep } from './RunStep.tsx';
import { type StepName, Steps } from './Steps.tsx';

export function ImportPage() {
  const { id = '' } = useParams({ strict: false });
  const { files: together } = useSearch({ strict: false }) as { readonly files?: unknown };
  const ids = [
    ...new Set([
      ...String(together ?? '')
        .split(',')
        .filter(Boolean),
      id,
    ]),
  ];
  const [drafts, setDrafts] = useState<Drafts>({});
  const files = useFiles(ids, drafts);
  const info = useQuery(importQuery(id));
  usePage(info.data?.fileName ?? t('import.title'), [{ label: t('import.title'), path: '/import' }]);
  if (info.isError) return <ErrorState error={info.error} onRetry={() => void info.refetch()} />;
  if (!info.data) return <SkeletonRows />;
  const forget = (those: readonly string[]) =>
    setDrafts((all) => Object.fromEntries(Object.entries(all).filter(([each]) => !those.includes(each))));
  return (
    <div className={classes.work}>
      {files.length > 1 && <FileList files={files} drafts={drafts} at={id} />}
      <ImportSteps
        key={id}
        info={info.data}
        files={files}
        drafts={drafts}
        onDraft={(rules) => setDrafts((all) => ({ ...all, [id]: rules }))}
        onForget={forget}
      />
    </div>
  );
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

interface StepsProps {
  readonly info: ImportInfo;
  /** All that were uploaded together, this one among them. */
  readonly files: readonly ImportInfo[];
  readonly drafts: Drafts;
  readonly onDraft: (rules: ImportRules) => void;
  readonly onForget: (ids: readonly string[]) => void;
}

function ImportSteps({ info, files, drafts, onDraft, onForget }: StepsProps) {
  const format = useFormat();
  const [dryRun, setDryRun] = useState(info.dryRun);
  const [run, setRun] = useState(info.run);
  const [step, setStep] = useState<StepName>(info.run ? 'run' : info.dryRun ? 'dryRun' : 'map');
  const next = files.find((file) => file.id !== info.id && !file.run);
  return (
    <>
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
          files={files}
          drafts={drafts}
          onDraft={onDraft}
          onForget={onForget}
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
          next={next && <NextFile file={next} files={files} />}
        />
      )}
    </>
  );
}

function NextFile({ file, files }: { readonly file: ImportInfo; readonly files: readonly ImportInfo[] }) {
  const { workspace } = useParams({ strict: false });
  return (
    <Button
      variant="filled"
      size="md"
      renderRoot={(props) => (
        <Link
          to={`/w/${workspace}/import/${file.id}` as string}
          search={{ files: files.map(({ id }) => id).join(',') } as never}
          {...props}
        />
      )}
    >
      {t('import.next', { file: file.fileName })}
    </Button>
  );
}
