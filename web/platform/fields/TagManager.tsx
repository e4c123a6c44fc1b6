/** The tags of a field with how often each is used; chosen ones become another, become one, or go, on all records. */
import { Button, Checkbox, Group, Input, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tagLimits } from '../../../shared/fields/tags.ts';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { api, bodyOf } from '../../base/api.ts';
import { queryClient } from '../../base/queryClient.ts';
import { t } from '../../base/texts.ts';
import { errorToast, progressToast } from '../../base/toast.tsx';
import { useTagCounts } from './tagsInUse.ts';

interface TagManagerProps {
  readonly object: ObjectMeta;
  readonly field: FieldMeta;
}

export function TagManager({ object, field }: TagManagerProps) {
  const counts = useTagCounts(object.plural, field.name);
  const [chosen, setChosen] = useState<string[]>([]);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);

  const change = async (to: string | null, label: string) => {
    setBusy(true);
    try {
      const path = { object: object.plural, field: field.name };
      const body = { from: chosen, to };
      const { job } = await bodyOf(
        api.POST('/api/v1/objects/{object}/tags/{field}/rename', { params: { path }, body }),
      );
      await progressToast(job, label);
      setChosen([]);
      setName('');
      await queryClient.invalidateQueries();
    } catch (thrown) {
      errorToast(thrown);
    } finally {
      setBusy(false);
    }
  };
  const to = name.trim();
  const label = { tags: chosen.join(', '), name: to };
  return (
    <Input.Wrapper label={t('types.tagsInUse')} description={t('types.tagsInUseHelp')} labelElement="div">
      <Stack gap={8} mt={8}>
        {counts.length === 0 ? (
          <span>{t('types.noTags')}</span>
        ) : (
          <Checkbox.Group
            value={chosen}
            aria-label={t('types.tagsInUse')}
            onChange={(next) => {
              setChosen(next);
              setName((now) => (now === '' ? (next[0] ?? '') : now));
            }}
          >
            <Group gap={16}>
              {counts.map(({ tag, count }) => (
                <Checkbox key={tag} value={tag} label={t('types.tagCount', { tag, count })} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        {chosen.length > 0 && (
          <Group gap={6} align="end" wrap="nowrap">
            <TextInput
              style={{ flex: 1 }}
              label={t(chosen.length > 1 ? 'types.tagsMergeInto' : 'types.tagRenameTo')}
              value={name}
              maxLength={tagLimits.length}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button
              size="lg"
              loading={busy}
              disabled={to === '' || (chosen.length === 1 && to === chosen[0])}
              onClick={() => void change(to, t('types.tagsBecome', label))}
            >
              {t(chosen.length > 1 ? 'types.tagsMerge' : 'types.tagRename')}
            </Button>
            <Button
              size="lg"
              variant="subtle"
              color="red"
              disabled={busy}
              onClick={() => void change(null, t('types.tagsGo', label))}
            >
              {t('types.tagsRemove')}
            </Button>
          </Group>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
