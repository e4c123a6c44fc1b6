/** Administrative rights of a role, each with what it opens; only those that the person holds can be given or taken. */
import { Checkbox } from '@mantine/core';
import { adminRights, type RoleRights } from '../../../../shared/rights.ts';
import { useMe } from '../../../base/session.tsx';
import { t } from '../../../base/texts.ts';
import styles from './rights.module.css';

export interface AdminRightsTabProps {
  readonly rights: RoleRights;
  readonly disabled: boolean;
  onChange(next: RoleRights): void;
}

export function AdminRightsTab({ rights, disabled, onChange }: AdminRightsTabProps) {
  const own: readonly string[] = useMe().admin;
  return (
    <div className={styles.about} style={{ maxWidth: 'none' }}>
      <p className={styles.help}>{t('rights.adminHelp')}</p>
      <div className={styles.admin}>
        {adminRights.map((right) => (
          <Checkbox
            key={right}
            label={t(`rights.admin.${right}`)}
            description={
              own.includes(right)
                ? t(`rights.admin.${right}.text`)
                : `${t(`rights.admin.${right}.text`)} ${t('rights.notYours')}`
            }
            checked={rights.admin.includes(right)}
            disabled={disabled || !own.includes(right)}
            onChange={(event) =>
              onChange({
                ...rights,
                admin: adminRights.filter((each) =>
                  each === right ? event.currentTarget.checked : rights.admin.includes(each),
                ),
              })
            }
          />
        ))}
      </div>
    </div>
  );
}
