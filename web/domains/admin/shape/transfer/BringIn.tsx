/** Files of a configuration are dropped or chosen; what they would change is shown before it is applied. */
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ConfigFile } from '../../../../../shared/config/files.ts';
import type { ConfigChangeAnswer } from '../../../../../shared/config/store.ts';
import { api, bodyOf } from '../../../../base/api.ts';
import { t } from '../../../../base/texts.ts';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { refreshConfig, tellSaved } from '../configApi.ts';
import styles from '../shape.module.css';
import { Plan } from './Plan.tsx';
import { readZip } from './zip.ts';

interface Planned {
  readonly files: readonly ConfigFile[];
  readonly answer: ConfigChangeAnswer;
}

async function filesOf(list: readonly File[]): Promise<readonly ConfigFile[]> {
  const read = await Promise.all(
    list.map(async (file) =>
      /\.zip$/i.test(file.name) ? readZip(file) : [{ path: file.name, text: await file.text() }],
    ),
  );
  // An archive of a folder may carry what a computer adds to it.
  return read.flat().filter((file) => /\.ya?ml$/i.test(file.path));
}

export function BringIn() {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [planned, setPlanned] = useState<Planned | null>(null);
  const plan = useMutation({
    mutationFn: async (list: readonly File[]): Promise<Planned> => {
      const files = await filesOf(list);
      const answer = await bodyOf(api.POST('/api/v1/config/plan', { body: { files } }));
      return { files, answer: answer as ConfigChangeAnswer };
    },
    onSuccess: setPlanned,
    onError: () => setPlanned(null),
  });
  const apply = useMutation({
    mutationFn: (files: readonly ConfigFile[]) =>
      bodyOf(api.POST('/api/v1/config/apply', { body: { files } })),
    onSuccess: async ({ change }) => {
      setPlanned(null);
      await refreshConfig();
      tellSaved(change, t('shape.transfer.applied'));
    },
  });
  const take = (list: FileList | null) => {
    if (!list || list.length === 0) return;
    apply.reset();
    plan.mutate([...list]);
  };
  return (
    <section className={styles.section} aria-label={t('shape.transfer.bring')}>
      <h2 className={styles.sectionTitle}>{t('shape.transfer.bring')}</h2>
      <p className={styles.dialogText}>{t('shape.transfer.bringText')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way to the button's one */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <IconFileImport size={24} stroke={1.4} aria-hidden />
        <p>{t('shape.transfer.drop')}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".zip,.yaml,.yml"
          aria-label={t('shape.transfer.choose')}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <Button loading={plan.isPending} onClick={() => input.current?.click()}>
          {t('shape.transfer.choose')}
        </Button>
      </div>
      {plan.isError && (
        <ErrorState
          error={plan.error}
          {...(plan.error instanceof RangeError ? { title: t('shape.transfer.unreadable') } : {})}
        />
      )}
      {apply.isError && <ErrorState error={apply.error} />}
      {planned && (
        <Plan
          answer={planned.answer}
          busy={apply.isPending}
          onApply={() => apply.mutate(planned.files)}
          onGiveUp={() => setPlanned(null)}
        />
      )}
    </section>
  );
}
