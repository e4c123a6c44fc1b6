/** The person's own name, language, time zone, colours and keys. */
import { Button, Select, Switch, TextInput, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '../../../shared/labels.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useLanguage } from '../../base/language.tsx';
import { changeMe, useMe } from '../../base/session.tsx';
import { t } from '../../base/texts.ts';
import { toast } from '../../base/toast.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { languageNames } from '../languageNames.ts';
import { timeZones } from '../places.ts';
import styles from './settings.module.css';

const schemes = ['light', 'dark', 'auto'] as const;

export function MyProfile() {
  const me = useMe();
  const { setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [name, setName] = useState(me.name);
  const [spoken, setSpoken] = useState<Language>(me.language);
  const [timeZone, setTimeZone] = useState(me.timeZone);
  const [theme, setTheme] = useState(me.preferences.theme ?? colorScheme);
  const [singleKeys, setSingleKeys] = useState(me.preferences.singleKeys !== false);
  const save = useMutation({
    mutationFn: () =>
      changeMe({
        name: name.trim(),
        language: spoken,
        timeZone,
        preferences: { ...me.preferences, theme, singleKeys },
      }),
    onSuccess: async () => {
      setColorScheme(theme);
      await setLanguage(spoken);
      toast(t('frame.saved'));
    },
  });
  const fields = save.error ? problemOf(save.error).fields : {};
  const named = Object.keys(fields).length > 0;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        label={t('settings.me.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="name"
        required
        withAsterisk={false}
        maxLength={120}
        error={fields.name}
      />
      <TextInput label={t('settings.me.email')} value={me.email ?? ''} readOnly variant="filled" />
      <div className={styles.pair}>
        <Select
          label={t('frame.language')}
          data={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
          value={spoken}
          onChange={(value) => value && setSpoken(value as Language)}
          allowDeselect={false}
          error={fields.language}
        />
        <Select
          label={t('frame.theme')}
          data={schemes.map((value) => ({ value, label: t(`frame.theme.${value}`) }))}
          value={theme}
          onChange={(value) => value && setTheme(value as (typeof schemes)[number])}
          allowDeselect={false}
        />
      </div>
      <Select
        label={t('settings.me.timeZone')}
        data={timeZones()}
        value={timeZone}
        onChange={(value) => value && setTimeZone(value)}
        searchable
        limit={80}
        allowDeselect={false}
        error={fields.timeZone}
      />
      <Switch
        label={t('settings.me.keys')}
        description={t('settings.me.keysHelp')}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
      {save.isError && !named && <ErrorState error={save.error} />}
      <div className={styles.buttons}>
        <Button type="submit" size="lg" variant="filled" loading={save.isPending}>
          {t('frame.save')}
        </Button>
      </div>
    </form>
  );
}
