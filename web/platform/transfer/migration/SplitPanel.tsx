/** A file whose rows are of several objects: a person says which rows become which. */
import { Button, NativeSelect, TagsInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportInfo } from '../../../../shared/imports.ts';
import type { MigrationInfo } from '../../../../shared/migrations.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import classes from '../import.module.css';
import own from './migration.module.css';
import { splitFile } from './migrationApi.ts';

interface Props {
  readonly migration: MigrationInfo;
  readonly info: ImportInfo;
  /** Plural name of what the other rows become. */
  readonly object: string;
  readonly onSplit: (now: MigrationInfo) => void;
}

export function SplitPanel({ migration, info, object, onSplit }: Props) {
  const listed = info.shape.columns.filter(({ values = [] }) => values.length > 1);
  const others = useObjects().filter(({ verbs, plural }) => verbs.import && plural !== object);
  const [asked, setAsked] = useState<{ column: string; is: string[]; becomes: string } | null>(null);
  const split = useMutation({
    mutationFn: ({ column, is, becomes }: NonNullable<typeof asked>) =>
      splitFile(migration.id, info.id, { column, is, object: becomes }),
    onSuccess: (now) => {
      setAsked(null);
      onSplit(now);
    },
  });
  // Of few words each says what kind its rows are.
  const [first] = listed.toSorted((a, b) => (a.values ?? []).length - (b.values ?? []).length);
  const [other] = others;
  if (first === undefined || other === undefined) return null;
  if (asked === null) {
    return (
      <div>
        <Button
          variant="subtle"
          onClick={() => setAsked({ column: first.header, is: [], becomes: other.plural })}
        >
          {t('move.split')}
        </Button>
      </div>
    );
  }
  const change = (part: Partial<typeof asked>) => setAsked({ ...asked, ...part });
  const words = listed.find(({ header }) => header === asked.column)?.values ?? [];
  return (
    <section className={own.questions} aria-label={t('move.split')}>
      <h2 className={classes.subtitle}>{t('move.split')}</h2>
      <p className={classes.lead}>{t('move.split.lead')}</p>
      <div className={own.split}>
        <NativeSelect
          label={t('move.rows.column')}
          value={asked.column}
          onChange={(event) => change({ column: event.currentTarget.value, is: [] })}
          data={listed.map(({ header }) => header)}
        />
        <TagsInput
          label={t('move.rows.words', { column: asked.column })}
          value={asked.is}
          data={[...words]}
          onChange={(is) => change({ is })}
        />
        <NativeSelect
          label={t('move.split.becomes')}
          value={asked.becomes}
          onChange={(event) => change({ becomes: event.currentTarget.value })}
          data={others.map(({ plural, pluralLabel }) => ({ value: plural, label: labelOf(pluralLabel) }))}
        />
      </div>
      {split.isError && <ErrorState error={split.error} />}
      <div className={own.order}>
        <Button
          disabled={asked.is.length === 0}
          loading={split.isPending}
          onClick={() => split.mutate(asked)}
        >
          {t('move.split.do')}
        </Button>
        <Button variant="subtle" onClick={() => setAsked(null)}>
          {t('frame.cancel')}
        </Button>
      </div>
    </section>
  );
}
