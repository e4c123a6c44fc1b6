/** One object of the matrix: a scope for each verb, and ways to set all of them at once. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { verbs } from '../../../../shared/metadata.ts';
import { type RoleRights, scopeOf, scopes } from '../../../../shared/rights.ts';
import { t } from '../../../base/texts.ts';
import { everyVerb, isSaid, rowOf, withoutRow, withRow, withScope } from './changeRights.ts';
import styles from './rights.module.css';
import { ScopeSelect } from './ScopeSelect.tsx';

interface Named {
  /** Of the object; `*` for all others. */
  readonly name: string;
  readonly label: string;
}

export interface MatrixRowProps extends Named {
  readonly others: readonly Named[];
  readonly rights: RoleRights;
  readonly disabled: boolean;
  onChange(next: RoleRights): void;
}

export function MatrixRow({ name, label, others, rights, disabled, onChange }: MatrixRowProps) {
  const own = name === '*' || rights.objects[name] !== undefined;
  const like = others.filter((other) => other.name !== '*' && rights.objects[other.name] !== undefined);
  return (
    <tr>
      <th scope="row">
        <div className={styles.object}>
          <span className={styles.objectWords}>
            {label}
            {name !== '*' && (
              <span className={styles.sub}>{t(own ? 'rights.ownRow' : 'rights.followsOthers')}</span>
            )}
          </span>
          {!disabled && (
            <Menu position="bottom-start" withinPortal>
              <Menu.Target>
                <ActionIcon variant="subtle" aria-label={t('rights.rowMenu', { name: label })}>
                  <IconDots size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
                {name !== '*' && own && (
                  <Menu.Item onClick={() => onChange(withoutRow(rights, name))}>
                    {t('rights.clearRow')}
                  </Menu.Item>
                )}
                {scopes.map((scope) => (
                  <Menu.Item key={scope} onClick={() => onChange(withRow(rights, name, everyVerb(scope)))}>
                    {t('rights.rowAll', { scope: t(`rights.scope.${scope}`) })}
                  </Menu.Item>
                ))}
                {like.length > 0 && <Menu.Divider />}
                {like.map((other) => (
                  <Menu.Item
                    key={other.name}
                    onClick={() =>
                      onChange(withRow(rights, name, rights.objects[other.name] ?? rowOf(rights, other.name)))
                    }
                  >
                    {t('rights.sameAs', { name: other.label })}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      </th>
      {verbs.map((verb) => (
        <td key={verb}>
          <span className={styles.verb} aria-hidden>
            {t(`rights.verb.${verb}`)}
          </span>
          <ScopeSelect
            label={t('rights.cell', { verb: t(`rights.verb.${verb}`), object: label })}
            value={scopeOf(rights, name, verb)}
            follows={!isSaid(rights, name, verb)}
            disabled={disabled}
            onChoose={(scope) => onChange(withScope(rights, name, verb, scope))}
          />
        </td>
      ))}
    </tr>
  );
}
