/** Adds or edits a group with its members. */
import { useState } from 'react';
import type { LookupValue } from '../../../../shared/query.ts';
import { t } from '../../../base/texts.ts';
import type { Group } from './GroupsPage.tsx';
import { KeptDialog } from './KeptDialog.tsx';
import { ManyPicker } from './ManyPicker.tsx';
import { useNamed } from './useNamed.ts';

interface GroupDialogProps {
  readonly group: Group | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function GroupDialog({ group, onClose, onSaved }: GroupDialogProps) {
  const before = useNamed('user', 'users', group?.members ?? []);
  const [changed, setChanged] = useState<readonly LookupValue[] | null>(null);
  const members = changed ?? before;
  const data = changed ? { members: changed.map(({ id }) => id) } : {};
  return (
    <KeptDialog plural="groups" one={group} data={members && data} onClose={onClose} onSaved={onSaved}>
      {(wrong) => (
        <ManyPicker
          target="user"
          label={t('people.members')}
          chosen={members ?? []}
          onChoose={setChanged}
          {...(wrong.members ? { error: wrong.members } : {})}
        />
      )}
    </KeptDialog>
  );
}
