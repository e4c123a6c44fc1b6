/** Groups of people who work together across departments. */
import { IconUsersGroup } from '@tabler/icons-react';
import { t } from '../../../base/texts.ts';
import { GroupDialog } from './GroupDialog.tsx';
import { type Kept, KeptList } from './KeptList.tsx';

export interface Group extends Kept {
  /** Ids of users. */
  readonly members: readonly string[] | null;
}

export function GroupsPage() {
  return (
    <KeptList<Group>
      plural="groups"
      fields={['members']}
      icon="users-group"
      emptyIcon={IconUsersGroup}
      subOf={({ members }) => t('people.peopleCount', { count: (members ?? []).length })}
      dialog={(group, onClose, onSaved) => <GroupDialog group={group} onClose={onClose} onSaved={onSaved} />}
    />
  );
}
