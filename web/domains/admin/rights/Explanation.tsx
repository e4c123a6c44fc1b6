/** What somebody may do, verb by verb with the reasons, and the fields that are closed to him in part. */
import { IconCheck, IconX } from '@tabler/icons-react';
import type { Verb } from '../../../../shared/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import settings from '../../../frame/settings/settings.module.css';
import styles from './rights.module.css';
import type { Explained } from './rightsApi.ts';

export function Explanation({ explained }: { readonly explained: Explained }) {
  const { user, roles, verbs, fields } = explained;
  const closed = fields.filter((field) => field.reasons.some(({ access }) => access !== 'edit'));
  return (
    <>
      <h2 className={styles.section}>{t('rights.verbs', { name: user.label })}</h2>
      <div className={styles.roles}>
        {roles.length === 0 && <span className={settings.chip}>{t('rights.noRoles')}</span>}
        {roles.map((role) => (
          <span key={role.name} className={settings.chip}>
            {labelOf(role.label)}
          </span>
        ))}
        {!user.active && (
          <span className={settings.chip} data-tone="bad">
            {t('rights.deactivated')}
          </span>
        )}
      </div>
      {verbs.map(({ verb, allowed, reasons }) => (
        <div key={verb} className={styles.verdict}>
          <span>
            <span className={styles.mark} data-allowed={allowed}>
              {allowed ? (
                <IconCheck size={16} stroke={2} aria-hidden />
              ) : (
                <IconX size={16} stroke={1.6} aria-hidden />
              )}
              {t(`rights.verb.${verb as Verb}`)}
            </span>
            <span className={styles.sub}>{t(allowed ? 'rights.allowed' : 'rights.denied')}</span>
          </span>
          <ul className={styles.why}>
            {reasons.map((reason) => (
              <li key={`${reason.role} ${reason.kind} ${reason.text.en}`} data-grants={reason.grants}>
                {labelOf(reason.text)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <h2 className={styles.section}>{t('rights.fieldsShown')}</h2>
      {closed.length === 0 && <p className={styles.legend}>{t('rights.allOpen')}</p>}
      {closed.map((field) => (
        <div key={field.name} className={styles.verdict}>
          <span>
            {labelOf(field.label)}
            <span className={styles.sub}>{t(`rights.access.${field.access}`)}</span>
          </span>
          <ul className={styles.why}>
            {field.reasons.map((reason) => (
              <li key={`${reason.role} ${reason.text.en}`}>{labelOf(reason.text)}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
