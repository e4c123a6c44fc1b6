/** The security policy: one document, changed part by part, saved as a whole, and put back to what it was. */
import { Button, Checkbox, MultiSelect, NumberInput, Radio, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { policyBounds, signInWays } from '../../../../shared/securityPolicy.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { SettingsPage } from '../../../frame/settings/SettingsPage.tsx';
import { Networks } from './Networks.tsx';
import { PolicyHistory } from './PolicyHistory.tsx';
import styles from './security.module.css';
import { type Policy, type PolicyAnswer, policyQuery, savePolicy } from './securityApi.ts';

export function PolicyPage() {
  const policy = useQuery(policyQuery);
  return (
    <SettingsPage title={t('policy.title')} lead={t('policy.lead')}>
      {policy.isPending && <SkeletonRows rows={8} />}
      {policy.isError && <ErrorState error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.data && <PolicyForm key={policy.data.version} saved={policy.data} />}
    </SettingsPage>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 className={styles.partTitle} id={id}>
        {title}
      </h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}

interface AmountProps {
  readonly label: string;
  readonly help?: string;
  readonly value: number;
  readonly bounds: readonly [number, number];
  readonly onChange: (value: number) => void;
}

function Amount({ label, help, value, bounds: [min, max], onChange }: AmountProps) {
  return (
    <NumberInput
      label={label}
      description={help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      min={min}
      max={max}
      clampBehavior="blur"
      allowDecimal={false}
      thousandSeparator=","
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}

/** `key` is the version: a saved or restored policy begins a new form. */
function PolicyForm({ saved }: { readonly saved: PolicyAnswer }) {
  const client = useQueryClient();
  const [policy, setPolicy] = useState<Policy>(saved.policy);
  const set = <Name extends keyof Policy>(part: Name, change: Partial<Policy[Name]>) =>
    setPolicy((before) => ({ ...before, [part]: { ...before[part], ...change } }));
  const save = useMutation({
    mutationFn: () => savePolicy(saved.version, policy),
    onSuccess: async () => {
      toast(t('policy.saved'));
      await client.invalidateQueries({ queryKey: policyQuery.queryKey });
    },
  });
  const problem = save.error ? problemOf(save.error) : null;
  const fields = problem?.fields ?? {};
  const roles = saved.roles.map(({ name, label }) => ({ value: name, label: labelOf(label) }));
  const { secondFactor, sessions, passwords, stepUp, alerts } = policy;
  const changed = JSON.stringify(policy) !== JSON.stringify(saved.policy);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Part title={t('policy.factor')}>
        <Radio.Group
          label={t('policy.factor.required')}
          value={secondFactor.required}
          onChange={(required) => set('secondFactor', { required: required as typeof secondFactor.required })}
        >
          <div className={styles.choices}>
            {(['nobody', 'roles', 'everyone'] as const).map((choice) => (
              <Radio key={choice} value={choice} label={t(`policy.factor.${choice}`)} />
            ))}
          </div>
        </Radio.Group>
        {secondFactor.required === 'roles' && (
          <MultiSelect
            label={t('policy.factor.rolesLabel')}
            data={roles}
            value={[...secondFactor.roles]}
            onChange={(names) => set('secondFactor', { roles: names })}
            error={fields['secondFactor.roles']}
            searchable
          />
        )}
        {secondFactor.required !== 'nobody' && (
          <Amount
            label={t('policy.factor.grace')}
            help={t('policy.factor.graceHelp')}
            value={secondFactor.graceDays}
            bounds={policyBounds.graceDays}
            onChange={(graceDays) => set('secondFactor', { graceDays })}
          />
        )}
        <Switch
          label={t('policy.factor.signOnCounts')}
          description={t('policy.factor.signOnCountsHelp')}
          checked={secondFactor.signOnCounts}
          onChange={(event) => set('secondFactor', { signOnCounts: event.currentTarget.checked })}
        />
      </Part>
      <Part title={t('policy.ways')}>
        <Checkbox.Group
          aria-label={t('policy.ways')}
          value={[...policy.signInWays]}
          onChange={(ways) =>
            setPolicy((before) => ({
              ...before,
              signInWays: signInWays.filter((way) => ways.includes(way)),
            }))
          }
          error={fields.signInWays}
        >
          <div className={styles.choices}>
            {signInWays.map((way) => (
              <Checkbox key={way} value={way} label={t(`policy.ways.${way}`)} />
            ))}
          </div>
        </Checkbox.Group>
      </Part>
      <Part title={t('policy.sessions')}>
        <div className={styles.pair}>
          <Amount
            label={t('policy.sessions.idle')}
            value={sessions.idleMinutes}
            bounds={policyBounds.idleMinutes}
            onChange={(idleMinutes) => set('sessions', { idleMinutes })}
          />
          <Amount
            label={t('policy.sessions.absolute')}
            value={sessions.absoluteHours}
            bounds={policyBounds.absoluteHours}
            onChange={(absoluteHours) => set('sessions', { absoluteHours })}
          />
        </div>
      </Part>
      <Part title={t('policy.passwords')}>
        <div className={styles.pair}>
          <Amount
            label={t('policy.passwords.length')}
            value={passwords.minLength}
            bounds={policyBounds.minLength}
            onChange={(minLength) => set('passwords', { minLength })}
          />
          <Amount
            label={t('policy.passwords.remembered')}
            value={passwords.remembered}
            bounds={policyBounds.remembered}
            onChange={(remembered) => set('passwords', { remembered })}
          />
        </div>
      </Part>
      <Part title={t('policy.networks')} lead={t('policy.networks.lead', { address: saved.address ?? '?' })}>
        <Networks
          networks={policy.networks}
          roles={roles}
          refused={fields.networks !== undefined}
          onChange={(networks) => setPolicy((before) => ({ ...before, networks }))}
        />
      </Part>
      <Part title={t('policy.stepUp')} lead={t('policy.stepUp.lead')}>
        <Amount
          label={t('policy.stepUp.exportRows')}
          value={stepUp.exportRows}
          bounds={policyBounds.exportRows}
          onChange={(exportRows) => set('stepUp', { exportRows })}
        />
        <Switch
          label={t('policy.stepUp.reveal')}
          checked={stepUp.reveal}
          onChange={(event) => set('stepUp', { reveal: event.currentTarget.checked })}
        />
      </Part>
      <Part title={t('policy.alerts')}>
        <Switch
          label={t('policy.alerts.unusual')}
          checked={alerts.unusualSignIn}
          onChange={(event) => set('alerts', { unusualSignIn: event.currentTarget.checked })}
        />
        <div className={styles.pair}>
          <Amount
            label={t('policy.alerts.read')}
            value={alerts.readRowsPerHour}
            bounds={policyBounds.readRowsPerHour}
            onChange={(readRowsPerHour) => set('alerts', { readRowsPerHour })}
          />
          <Amount
            label={t('policy.alerts.export')}
            value={alerts.exportRowsPerHour}
            bounds={policyBounds.exportRowsPerHour}
            onChange={(exportRowsPerHour) => set('alerts', { exportRowsPerHour })}
          />
        </div>
      </Part>
      <div className={styles.save}>
        {problem && (
          <p className={styles.bad} role="alert">
            {problem.errors[0]?.message ?? problem.sentence}
          </p>
        )}
        <Button type="submit" size="lg" variant="filled" disabled={!changed} loading={save.isPending}>
          {t('policy.save')}
        </Button>
        <Button
          size="lg"
          variant="subtle"
          disabled={!changed}
          onClick={() => {
            save.reset();
            setPolicy(saved.policy);
          }}
        >
          {t('policy.reset')}
        </Button>
      </div>
      <Part title={t('policy.history')}>
        <PolicyHistory current={saved.version} />
      </Part>
    </form>
  );
}
