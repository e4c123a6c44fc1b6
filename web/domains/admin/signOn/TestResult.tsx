/** What a provider said of somebody, what we read in it, and what would become of him. */
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Label } from '../../../../shared/labels.ts';
import { labelOf, t } from '../../../base/texts.ts';
import styles from './signOn.module.css';

type Outcome = 'known' | 'byEmail' | 'create' | 'unknown' | 'unverified' | 'inactive' | 'tied';

/** As the server answers a test. */
export interface TestAnswer {
  readonly person: {
    readonly subject: string;
    readonly email: string | null;
    readonly believed: boolean;
    readonly name: string | null;
    readonly groups: readonly string[];
    readonly roles: readonly string[];
  };
  readonly claims: Readonly<Record<string, string>>;
  readonly roleLabels: readonly Label[];
  readonly workspace: string;
  readonly prospect: { readonly outcome: Outcome; readonly user?: { readonly name: string } };
}

const good: readonly Outcome[] = ['known', 'byEmail', 'create'];

export function TestResult({ answer }: { readonly answer: TestAnswer }) {
  const { person, claims, prospect } = answer;
  const fine = good.includes(prospect.outcome);
  const Icon = fine ? IconCheck : IconAlertTriangle;
  const facts = [
    [t('signOn.test.name'), person.name ?? '—'],
    [t('signOn.test.email'), person.email ?? '—'],
    [t('signOn.test.believed'), t(person.believed ? 'signOn.yes' : 'signOn.no')],
    [t('signOn.test.groups'), person.groups.join(', ') || '—'],
    [t('signOn.test.roles'), answer.roleLabels.map(labelOf).join(', ') || '—'],
    [t('signOn.test.subject'), person.subject],
  ] as const;
  return (
    <div className={styles.result}>
      <p className={styles.outcome} data-good={fine ? '' : undefined}>
        <Icon size={16} stroke={1.8} aria-hidden />
        {t(`signOn.outcome.${prospect.outcome}`, { name: prospect.user?.name ?? '' })}
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.more}>
        <summary>{t('signOn.test.claims')}</summary>
        <dl className={styles.facts}>
          {Object.entries(claims).map(([name, value]) => (
            <div key={name}>
              <dt className="mono">{name}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
