/** The first run: the company, then its first administrator. The token comes from the address that the server printed. */
import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, problemOf } from '../../base/apiProblem.ts';
import { useLanguage } from '../../base/language.tsx';
import { queryClient } from '../../base/queryClient.ts';
import { t } from '../../base/texts.ts';
import { languageChoices } from '../languageNames.ts';
import {
  browserCountry,
  browserTimeZone,
  countries,
  currencies,
  currencyOfCountry,
  timeZones,
} from '../places.ts';
import { addressToken } from './addressToken.ts';
import { SignInFrame } from './SignInFrame.tsx';
import { runSetup, setupNeeded } from './setupApi.ts';
import styles from './signIn.module.css';

export function SetupPage() {
  const [token] = useState(addressToken);
  const setup = useQuery({ queryKey: ['setupNeeded'], queryFn: setupNeeded });
  if (setup.data === false) {
    return (
      <SignInFrame title={t('setup.done')} lead={t('setup.doneText')}>
        <div className={styles.form}>
          <Button component={Link} to="/sign-in" variant="filled" className={styles.submit}>
            {t('invitation.toSignIn')}
          </Button>
        </div>
      </SignInFrame>
    );
  }
  if (!token) return <SignInFrame title={t('setup.tokenMissing')} lead={t('setup.tokenMissingText')} />;
  return <SetupForm token={token} />;
}

function SetupForm({ token }: { readonly token: string }) {
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [country, setCountry] = useState(browserCountry);
  const [currency, setCurrency] = useState(() => currencyOfCountry(browserCountry()) ?? 'CNY');
  const [timeZone, setTimeZone] = useState(browserTimeZone);
  const [spoken, setSpoken] = useState(language);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const wrong = (name: string) =>
    problem?.fields[name] ?? problem?.fields[`workspace.${name}`] ?? problem?.fields[`administrator.${name}`];

  async function submit(form: FormData): Promise<void> {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    setBusy(true);
    setProblem(null);
    try {
      const made = await runSetup({
        token,
        workspace: { name: text('company'), country, currency, language: spoken, timeZone },
        administrator: { name: text('name'), email: text('email'), password: String(form.get('password')) },
      });
      sessionStorage.removeItem(window.location.pathname);
      queryClient.clear();
      await navigate({ to: `/w/${made.workspace.slug}/`, replace: true });
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <SignInFrame title={t('setup.title')} lead={t('setup.lead')} wide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        {problem && problem.errors.length === 0 && (
          <p className={styles.bad} role="alert">
            {problem.sentence}
          </p>
        )}
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('setup.company')}</legend>
          <TextInput
            name="company"
            label={t('setup.workspace')}
            placeholder={t('setup.workspacePlaceholder')}
            autoComplete="organization"
            required
            withAsterisk={false}
            maxLength={120}
            autoFocus
            error={problem?.fields['workspace.name']}
          />
          <div className={styles.pair}>
            <Select
              label={t('setup.country')}
              data={countries(language)}
              value={country}
              onChange={(value) => {
                if (!value) return;
                setCountry(value);
                setCurrency(currencyOfCountry(value) ?? currency);
              }}
              searchable
              allowDeselect={false}
              error={wrong('country')}
            />
            <Select
              label={t('setup.currency')}
              data={currencies(language)}
              value={currency}
              onChange={(value) => value && setCurrency(value)}
              searchable
              allowDeselect={false}
              error={wrong('currency')}
            />
            <Select
              label={t('setup.language')}
              data={languageChoices}
              value={spoken}
              onChange={(value) => value && setSpoken(value)}
              allowDeselect={false}
              error={wrong('language')}
            />
            <Select
              label={t('setup.timeZone')}
              data={timeZones()}
              value={timeZone}
              onChange={(value) => value && setTimeZone(value)}
              searchable
              limit={80}
              allowDeselect={false}
              error={wrong('timeZone')}
            />
          </div>
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('setup.you')}</legend>
          <div className={styles.pair}>
            <TextInput
              name="name"
              label={t('setup.name')}
              autoComplete="name"
              required
              withAsterisk={false}
              maxLength={120}
              error={problem?.fields['administrator.name'] ?? problem?.fields.name}
            />
            <TextInput
              name="email"
              type="email"
              label={t('setup.email')}
              autoComplete="username"
              required
              withAsterisk={false}
              error={wrong('email')}
            />
          </div>
          <PasswordInput
            name="password"
            label={t('setup.password')}
            description={t('signIn.passwordHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            required
            withAsterisk={false}
            error={wrong('password')}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          />
        </fieldset>
        <Button type="submit" variant="filled" className={styles.submit} loading={busy} fullWidth>
          {t('setup.button')}
        </Button>
      </form>
    </SignInFrame>
  );
}
