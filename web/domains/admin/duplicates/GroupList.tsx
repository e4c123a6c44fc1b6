/** Groups one after the other; J and K walk through them, N and M decide. */
import { useRef, useState } from 'react';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import { useKeys } from '../../../base/keys.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { MergeDialog } from '../../../platform/merge/MergeDialog.tsx';
import { decide, type Group, refreshFound } from './duplicatesApi.ts';
import { GroupCard } from './GroupCard.tsx';

interface GroupListProps {
  readonly object: ObjectMeta;
  readonly groups: readonly Group[];
  readonly state: 'open' | 'distinct';
}

export function GroupList({ object, groups, state }: GroupListProps) {
  const [at, setAt] = useState(0);
  const [merging, setMerging] = useState<Group | null>(null);
  const cards = useRef(new Map<string, HTMLElement>());
  const place = Math.min(at, groups.length - 1);
  const group = groups[place];
  const walk = (step: number) => {
    const next = Math.min(groups.length - 1, Math.max(0, place + step));
    setAt(next);
    const card = cards.current.get(groups[next]?.id ?? '');
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  };
  const say = async (of: Group, decision: 'distinct' | 'open') => {
    const ids = of.pairs.map(({ id }) => id);
    const back = decision === 'distinct' ? 'open' : 'distinct';
    try {
      await decide(ids, decision);
      await refreshFound();
      toast(t(decision === 'distinct' ? 'duplicates.distinctDone' : 'duplicates.reopened'), {
        label: t('frame.undo'),
        undo: true,
        run: () => void decide(ids, back).then(refreshFound).catch(errorToast),
      });
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const isOpen = state === 'open' && merging === null;
  useKeys([
    { keys: 'j', text: 'duplicates.key.next', area: 'keys.list', run: () => walk(1) },
    { keys: 'k', text: 'duplicates.key.before', area: 'keys.list', run: () => walk(-1) },
    {
      keys: 'n',
      text: 'duplicates.distinct',
      area: 'keys.list',
      when: isOpen && group !== undefined,
      run: () => group && void say(group, 'distinct'),
    },
    {
      keys: 'm',
      text: 'merge.action',
      area: 'keys.list',
      when: isOpen && group !== undefined && object.verbs.merge,
      run: () => group && setMerging(group),
    },
  ]);
  return (
    <>
      {groups.map((each, n) => (
        <GroupCard
          key={each.id}
          object={object}
          group={each}
          active={n === place}
          mayMerge={object.verbs.merge}
          ref={(card) => {
            if (card) cards.current.set(each.id, card);
            else cards.current.delete(each.id);
          }}
          onFocus={() => setAt(n)}
          onDistinct={() => void say(each, 'distinct')}
          {...(state === 'distinct' ? { onReopen: () => void say(each, 'open') } : {})}
          onMerge={() => setMerging(each)}
        />
      ))}
      {merging && (
        <MergeDialog
          object={object}
          ids={merging.records.map(({ id }) => String(id))}
          onDone={() => {
            setMerging(null);
            void refreshFound();
          }}
        />
      )}
    </>
  );
}
