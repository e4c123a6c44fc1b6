/** Adds or edits a queue: what it takes, who belongs to it, and what happens to what arrives. */
import { MultiSelect, Radio } from '@mantine/core';
import { useState } from 'react';
import type { LookupValue } from '../../../../shared/query.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { KeptDialog } from './KeptDialog.tsx';
import { ManyPicker } from './ManyPicker.tsx';
import { type MemberKind, memberKinds, type Queue } from './queue.ts';
import { useNamed } from './useNamed.ts';

interface QueueDialogProps {
  readonly queue: Queue | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** People and what they are ordered by wait for nobody. */
const never = new Set(['user', 'department', 'group', 'queue']);

export function QueueDialog({ queue, onClose, onSaved }: QueueDialogProps) {
  const all = useObjects();
  const [objects, setObjects] = useState<string[]>([...(queue?.objects ?? [])]);
  const [handing, setHanding] = useState<Queue['handing']>(queue?.handing ?? 'wait');
  const [changed, setChanged] = useState<Partial<Record<MemberKind, readonly LookupValue[]>>>({});
  const idsOf = (kind: MemberKind) =>
    (queue?.members ?? []).flatMap((member) => (member.kind === kind ? [member.id] : []));
  const before = {
    user: useNamed('user', 'users', idsOf('user')),
    group: useNamed('group', 'groups', idsOf('group')),
    department: useNamed('department', 'departments', idsOf('department')),
  };
  const membersOf = (kind: MemberKind) => changed[kind] ?? before[kind];
  const known = memberKinds.every(membersOf);
  const members = memberKinds.flatMap((kind) => (membersOf(kind) ?? []).map(({ id }) => ({ kind, id })));
  const moved = Object.keys(changed).length > 0 || queue === null;
  const data = { objects, handing, ...(moved ? { members } : {}) };
  return (
    <KeptDialog
      plural="queues"
      one={queue}
      data={known ? data : undefined}
      onClose={onClose}
      onSaved={onSaved}
    >
      {(wrong) => (
        <>
          <MultiSelect
            label={t('people.queueTakes')}
            data={all.flatMap(({ name, pluralLabel }) =>
              never.has(name) ? [] : [{ value: name, label: labelOf(pluralLabel) }],
            )}
            value={objects}
            onChange={setObjects}
            searchable
            error={wrong.objects}
          />
          {memberKinds.map((kind) => (
            <ManyPicker
              key={kind}
              target={kind}
              label={t(`people.member.${kind}`)}
              chosen={membersOf(kind) ?? []}
              onChoose={(next) => setChanged((now) => ({ ...now, [kind]: next }))}
              {...(wrong.members && kind === 'user' ? { error: wrong.members } : {})}
            />
          ))}
          <Radio.Group
            label={t('people.handing')}
            value={handing}
            onChange={(value) => setHanding(value as Queue['handing'])}
          >
            <Radio mt={6} value="wait" label={t('people.handing.wait')} />
            <Radio mt={6} value="inTurn" label={t('people.handing.inTurn')} />
          </Radio.Group>
        </>
      )}
    </KeptDialog>
  );
}
