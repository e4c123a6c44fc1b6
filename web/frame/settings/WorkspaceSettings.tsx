/** Settings of the whole workspace: name, place, calendar. */
import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../base/api.ts';
import type { AnswerOf } from '../../base/apiCall.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { currentLanguage, t } from '../../base/texts.ts';
import { toast } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { languageChoices } from '../languageNames.ts';
import { countries, timeZones } from '../places.ts';
import { DemoCompany } from './DemoCompany.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import styles from './settings.module.css';

type Settings = AnswerOf<'/api/v1/settings', 'get'>;

/** 1 Monday … 7 Sunday, as the reader's language calls them. */
function weekdayNames(): { value: string; label: string }[] {
  const format = new Intl.DateTimeFormat(currentLanguage() === 'zh' ? 'zh-CN' : 'en', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  // 2024-01-01 was a Monday.
  return Array.from({ length: 7 }, (_, day) => ({
    value: String(day + 1),
    label: format.format(Date.UTC(2024, 0, 1 + day)),
  }));
}

function monthNames(): { value: string; label: string }[] {
  const format = new Intl.DateTimeFormat(currentLanguage() === 'zh' ? 'zh-CN' : 'en', {
    month: 'long',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: format.format(Date.UTC(2024, month, 1)),
  }));
}

const settingsKey = ['settings'];

export function WorkspaceSettings() {
  const settings = useQuery({ queryKey: settingsKey, queryFn: () => bodyOf(api.GET('/api/v1/settings')) });
  return (
    <SettingsPage title={t('settings.workspace')}>
      {settings.isPending && <SkeletonRows />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <WorkspaceForm settings={settings.data} />}
      <DemoCompany />
    </SettingsPage>
  );
}

function WorkspaceForm({ settings }: { readonly settings: Settings }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(settings);
  const set = (part: Partial<Settings>) => setDraft((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: () => {
      const {
        slug: _slug,
        currency: _currency,
        name,
        country,
        language,
        timeZone,
        weekStart,
        fiscalYearStart,
      } = draft;
      const body = { name: name.trim(), country, language, timeZone, weekStart, fiscalYearStart };
      return bodyOf(api.PATCH('/api/v1/settings', { body }));
    },
    onSuccess: async (saved) => {
      client.setQueryData(settingsKey, saved);
      toast(t('frame.saved'));
      await client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const fields = save.error ? problemOf(save.error).fields : {};
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        label={t('settings.workspace.name')}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={120}
        error={fields.name}
      />
      <div className={styles.pair}>
        <TextInput
          label={t('settings.workspace.slug')}
          value={`/w/${settings.slug}/`}
          readOnly
          variant="filled"
        />
        <TextInput
          label={t('settings.workspace.currency')}
          value={settings.currency}
          readOnly
          variant="filled"
          description={t('settings.workspace.currencyHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </div>
      <Select
        label={t('settings.workspace.country')}
        description={t('settings.workspace.countryHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={countries(currentLanguage())}
        value={draft.country}
        onChange={(country) => country && set({ country })}
        searchable
        allowDeselect={false}
        error={fields.country}
      />
      <Select
        label={t('settings.workspace.language')}
        description={t('settings.workspace.languageHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={languageChoices}
        value={draft.language}
        onChange={(language) => language && set({ language })}
        allowDeselect={false}
        error={fields.language}
      />
      <Select
        label={t('settings.workspace.timeZone')}
        data={timeZones()}
        value={draft.timeZone}
        onChange={(timeZone) => timeZone && set({ timeZone })}
        searchable
        limit={80}
        allowDeselect={false}
        error={fields.timeZone}
      />
      <div className={styles.pair}>
        <Select
          label={t('settings.workspace.weekStart')}
          data={weekdayNames()}
          value={String(draft.weekStart)}
          onChange={(day) => day && set({ weekStart: Number(day) })}
          allowDeselect={false}
          error={fields.weekStart}
        />
        <Select
          label={t('settings.workspace.fiscalYearStart')}
          data={monthNames()}
          value={String(draft.fiscalYearStart)}
          onChange={(month) => month && set({ fiscalYearStart: Number(month) })}
          allowDeselect={false}
          error={fields.fiscalYearStart}
        />
      </div>
      {save.isError && Object.keys(fields).length === 0 && <ErrorState error={save.error} />}
      <div className={styles.buttons}>
        <Button type="submit" size="lg" variant="filled" loading={save.isPending}>
          {t('frame.save')}
        </Button>
      </div>
    </form>
  );
}
