/** What a card says of a record: name and grade, one figure, one state, the next step or the last contact, the owner. */
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import type { Format } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { Avatar } from '../fields/Avatar.tsx';
import { kitOf } from '../fields/fieldKits.ts';
import { lookupOf } from '../fields/lookupOf.ts';
import { moneyOf } from '../fields/moneyField.tsx';
import { isEmpty } from '../fields/nothing.tsx';
import styles from './phone.module.css';

export interface CardParts {
  /** Everything the card needs, for the question to the server. */
  readonly fields: readonly string[];
  readonly figure: FieldMeta | undefined;
  readonly state: FieldMeta | undefined;
  readonly grade: FieldMeta | undefined;
  readonly sub: FieldMeta | undefined;
  readonly when: FieldMeta | undefined;
  readonly owner: FieldMeta | undefined;
}

/** Chosen from the view's own fields first, then from the key fields of the object. */
export function cardPartsOf(object: ObjectMeta, shown: readonly string[]): CardParts {
  const names = [...new Set([...shown, ...object.keyFields, ...object.subtitleFields])].filter(
    (name) => name !== object.titleField,
  );
  const fields = names.flatMap((name) => fieldOf(object, name) ?? []);
  const first = (test: (field: FieldMeta) => boolean) => fields.find(test);
  const figure =
    first((field) => field.type === 'money') ??
    first((field) => field.type === 'number' || field.type === 'percent');
  const path = object.pathField ? fieldOf(object, object.pathField) : undefined;
  const state = path ?? first((field) => field.type === 'select');
  const grade = first(
    (field) =>
      field.type === 'select' &&
      field !== state &&
      (field.options ?? []).every((option) => [...option.label.en].length === 1),
  );
  const sub =
    first((field) => ['lookup', 'text', 'polymorphic', 'emails', 'phones'].includes(field.type)) ??
    first((field) => field.type === 'select' && field !== state && field !== grade);
  const when = first((field) => field.type === 'date') ?? first((field) => field.type === 'datetime');
  const owner = first((field) => field.type === 'user') ?? fieldOf(object, 'owner');
  const parts = { figure, state, grade, sub, when, owner };
  return { ...parts, fields: Object.values(parts).flatMap((field) => (field ? [field.name] : [])) };
}

interface PhoneCardProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  readonly parts: CardParts;
  readonly format: Format;
}

export function PhoneCard({ object, record, parts, format }: PhoneCardProps) {
  const { env } = format;
  const id = String(record.id);
  const title = String(record[object.titleField] ?? t('list.unnamed'));
  const shown = (field: FieldMeta | undefined) =>
    field && !isEmpty(record[field.name]) ? kitOf(field).cell(record[field.name], field, env) : null;
  const money = parts.figure ? moneyOf(record[parts.figure.name]) : null;
  const owner = parts.owner ? lookupOf(record[parts.owner.name]) : null;
  return (
    <>
      <Avatar id={id} name={title} square={object.name !== 'contact' && object.name !== 'user'} size={32} />
      <div className={styles.text}>
        <div className={styles.top}>
          <span className={styles.name}>{title}</span>
          {shown(parts.grade)}
          <span className={styles.figure}>
            {money ? format.money(money.amount, money.currency || env.currency) : shown(parts.figure)}
          </span>
        </div>
        <div className={styles.sub}>
          {shown(parts.state)}
          {shown(parts.sub) && <span className="ellipsis">{shown(parts.sub)}</span>}
        </div>
        {(shown(parts.when) || owner?.id) && (
          <div className={styles.bottom}>
            <span className="ellipsis">
              {!shown(parts.when) && owner?.label}
              {parts.when && shown(parts.when) && (
                <>
                  {parts.when.label[env.language]} {shown(parts.when)}
                </>
              )}
            </span>
            {owner?.id && (
              <span className={styles.owner}>
                <Avatar id={owner.id} name={owner.label ?? ''} />
                <span className="visuallyHidden">{owner.label}</span>
              </span>
            )}
          </div>
        )}
      </div>
    </>
  );
}
