/** What a line says besides fields of a record, as names and values: what was asked for, settings before and after. */
import { type TextKey, t } from '../../../base/texts.ts';
import styles from './audit.module.css';

const names: Readonly<Record<string, TextKey>> = {
  filter: 'audit.fact.filter',
  search: 'audit.fact.search',
  sort: 'audit.fact.sort',
  rows: 'audit.fact.rows',
  format: 'audit.fact.format',
  reason: 'audit.fact.reason',
  before: 'audit.fact.before',
  after: 'audit.fact.after',
  path: 'audit.fact.path',
  lostSeals: 'audit.fact.lostSeals',
  query: 'audit.fact.filter',
};

/** Said by the sentence already, or of use to programs only. */
const silent: ReadonlySet<string> = new Set([
  'method',
  'route',
  'head',
  'restored',
  'former',
  'returned',
  'upToNo',
]);

export function FactLines({ facts }: { readonly facts: Readonly<Record<string, unknown>> }) {
  const shown = Object.entries(facts).filter(
    ([name, value]) => !silent.has(name) && (value ?? null) !== null,
  );
  if (shown.length === 0) return null;
  return (
    <dl className={styles.where}>
      {shown.map(([name, value]) => (
        <Fact key={name} name={Object.hasOwn(names, name) ? t(names[name] as TextKey) : name} value={value} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: unknown }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={typeof value === 'object' ? styles.mono : undefined}>{said(value)}</dd>
    </>
  );
}

/** One member a line: `name: value`. */
function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each))).join(', ');
  return Object.entries(value)
    .map(
      ([name, each]) =>
        `${name}: ${typeof each === 'object' && each !== null ? JSON.stringify(each) : String(each ?? '–')}`,
    )
    .join('\n');
}
