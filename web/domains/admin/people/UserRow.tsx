/** One person in the list of people. */
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../base/format.ts';
import { useWorkspacePath } from '../../../base/workspacePath.ts';
import styles from '../../../frame/settings/settings.module.css';
import { Avatar } from '../../../platform/fields/Avatar.tsx';
import own from './people.module.css';
import { UserActions } from './UserActions.tsx';
import { statusTone, type User } from './user.ts';

export interface UserRowProps {
  readonly user: User;
  labelIn(field: 'roles' | 'status', value: string): string;
  onEdit(): void;
  onChanged(): void;
}

export function UserRow({ user, labelIn, onEdit, onChanged }: UserRowProps) {
  const format = useFormat();
  const path = useWorkspacePath();
  const none = <span className={styles.dim}>—</span>;
  return (
    <tr className={own.tableRow}>
      <td>
        <div className={styles.who}>
          <Avatar id={user.id} name={user.name} size={28} />
          <div>
            <Link to={path(`/settings/users/${user.id}`)} className={`${styles.whoName} ${own.plainLink}`}>
              {user.name}
            </Link>
            <div className={styles.rowSub}>{[user.email, user.jobTitle].filter(Boolean).join(' · ')}</div>
          </div>
        </div>
      </td>
      <td>
        <div className={styles.chips}>
          {(user.roles ?? []).map((role) => (
            <span key={role} className={styles.chip}>
              {labelIn('roles', role)}
            </span>
          ))}
        </div>
      </td>
      <td>{user.department?.label ?? none}</td>
      <td className={styles.nowrap}>{user.lastSeenAt ? format.ago(user.lastSeenAt) : none}</td>
      <td>
        <span className={styles.chip} data-tone={statusTone[user.status]}>
          {labelIn('status', user.status)}
        </span>
      </td>
      <td>
        <UserActions user={user} onEdit={onEdit} onChanged={onChanged} />
      </td>
    </tr>
  );
}
