/** Queues: where records wait until one of several people takes them. */
import { IconStack2 } from '@tabler/icons-react';
import { useObjects } from '../../../base/metadata.ts';
import { t } from '../../../base/texts.ts';
import { KeptList } from './KeptList.tsx';
import { partName } from './partName.ts';
import { QueueDialog } from './QueueDialog.tsx';
import type { Queue } from './queue.ts';

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
