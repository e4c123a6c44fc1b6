/** A bundle that is brought: what is in it, and the workspace that it becomes. */
import { Button, TextInput } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import type { AnswerOf } from '../../../base/apiCall.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, progressToast } from '../../../base/toast.tsx';
import { workspacePath } from '../../../base/workspacePath.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from '../../../frame/settings/settings.module.css';
import own from './leaving.module.css';

type Brought = AnswerOf<'/api/v1/bundles/brought', 'post'>;

function bring(file: File): Promise<Brought> {
  return bodyOf(
    api.POST('/api/v1/bundles/brought', {
      params: { query: { fileName: file.name } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
      bodySerializer: (body) => body,
    }),
  );
}

export function ArrivingSection() {
  const input = useRef<HTMLInputElement>(null);
  const [brought, setBrought] = useState<Brought | null>(null);
  const reading = useMutation({ mutationFn: bring, onSuccess: setBrought, onError: errorToast });
  return (
    <section className={`${styles.section} ${own.stack}`} aria-labelledby="leaving-in">
      <h2 className={styles.sectionTitle} id="leaving-in">
        {t('leaving.in')}
      </h2>
      <p>{t('leaving.inText')}</p>
      <input
        ref={input}
        type="file"
        accept=".zip"
        hidden
        aria-label={t('leaving.choose')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) reading.mutate(file);
        }}
      />
      <div>
        <Button
          leftSection={<IconPackageImport size={16} stroke={1.6} aria-hidden />}
          loading={reading.isPending}
          onClick={() => input.current?.click()}
        >
          {t('leaving.choose')}
        </Button>
      </div>
      {brought && <LoadForm key={brought.file} brought={brought} onDone={() => setBrought(null)} />}
    </section>
  );
}

function LoadForm({ brought, onDone }: { readonly brought: Brought; readonly onDone: () => void }) {
  const format = useFormat();
  const client = useQueryClient();
  const { facts, rows, files } = brought;
  const [name, setName] = useState(facts.name);
  const [slug, setSlug] = useState(facts.slug);
  const load = useMutation({
    mutationFn: async () => {
      const { job } = await bodyOf(
        api.POST('/api/v1/bundles/brought/{id}/load', {
          params: { path: { id: brought.file } },
          body: { slug: slug.trim(), name: name.trim() },
        }),
      );
      const ended = await progressToast(job, t('leaving.load'));
      await client.invalidateQueries({ queryKey: ['me'] });
      return ended?.state === 'done';
    },
  });
  const fields = load.error ? problemOf(load.error).fields : {};
  if (load.data) {
    return (
      <p className={own.made}>
        {t('leaving.made', { name })}
        <Button component="a" href={workspacePath(slug.trim(), '/')} onClick={onDone}>
          {t('leaving.open')}
        </Button>
      </p>
    );
  }
  return (
    <form
      className={own.form}
      onSubmit={(event) => {
        event.preventDefault();
        load.mutate();
      }}
    >
      <p>
        {t('leaving.facts', {
          name: facts.name,
          at: format.moment(facts.exportedAt),
          rows,
          files,
        })}{' '}
        {t(facts.sensitive ? 'leaving.withSensitive' : 'leaving.withoutSensitive')}
      </p>
      <TextInput
        label={t('workspaces.name')}
        value={name}
        maxLength={120}
        required
        withAsterisk={false}
        error={fields.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('workspaces.slug')}
        description={t('workspaces.slugHelp', { slug })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={slug}
        maxLength={40}
        required
        withAsterisk={false}
        error={fields.slug}
        onChange={(event) => setSlug(event.currentTarget.value)}
      />
      {load.isError && Object.keys(fields).length === 0 && <ErrorState error={load.error} />}
      <div>
        <Button variant="filled" type="submit" loading={load.isPending}>
          {t('leaving.load')}
        </Button>
      </div>
    </form>
  );
}
