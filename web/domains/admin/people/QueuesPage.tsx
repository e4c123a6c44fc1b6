/** Queues: where records wait until one of several people takes them. */
import { IconStack2 } from '@tabler/icons-react';
import { useObjects } from '../../../base/metadata.ts';
import { t } from '../../../base/texts.ts';
import { type Kept, KeptList } from './KeptList.tsx';
import { partName } from './partName.ts';
import { QueueDialog } from './QueueDialog.tsx';

export const memberKinds = ['user', 'group', 'department'] as const;
export type MemberKind = (typeof memberKinds)[number];

export interface Queue extends Kept {
  /** Singular names. */
  readonly objects: readonly string[] | null;
  readonly members: readonly { readonly kind: MemberKind; readonly id: string }[] | null;
  readonly handing: 'wait' | 'inTurn';
}

export function QueuesPage() {
  const objects = useObjects();
  return (
    <KeptList<Queue>
      plural="queues"
      fields={['objects', 'members', 'handing']}
      icon="stack-2"
      emptyIcon={IconStack2}
      subOf={({ objects: taken, members, handing }) =>
        [
          (taken ?? []).map((name) => partName(objects, name, true)).join('、'),
          t('people.memberCount', { count: (members ?? []).length }),
          t(`people.handing.${handing}`),
        ]
          .filter(Boolean)
          .join(' · ')
      }
      dialog={(queue, onClose, onSaved) => <QueueDialog queue={queue} onClose={onClose} onSaved={onSaved} />}
    />
  );
}
