/** Asks for the name of a new view (and whom it is for), or for another name of an old one. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ObjectMeta, ViewMeta } from '../../../shared/metadata.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { currentLanguage, labelOf, t } from '../../base/texts.ts';
import { ShareFields, type Sharing } from './ShareFields.tsx';
import { changeView, createView } from './viewApi.ts';
import type { ViewState } from './viewState.ts';

interface ViewDialogProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
  readonly renamed: ViewMeta | undefined;
  /** Name that a copy begins with. */
  readonly copied?: string | undefined;
  readonly mayShare: boolean;
  onClose(): void;
}

export function ViewDialog({ object, state, renamed, copied, mayShare, onClose }: ViewDialogProps) {
  const [name, setName] = useState(renamed ? labelOf(renamed.label) : (copied ?? ''));
  const [sharing, setSharing] = useState<Sharing>({ shared: false, roles: null });
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const save = async () => {
    const trimmed = name.trim();
    if (!trimmed) return setError(t('frame.required'));
    if (sharing.shared && sharing.roles?.length === 0) return setError(t('views.chooseRoles'));
    setBusy(true);
    try {
      if (renamed) {
        await changeView(renamed, { label: { ...renamed.label, [currentLanguage()]: trimmed } });
      } else {
        // A person names it once; both languages show that name until someone translates it.
        const made = await createView({
          object: object.name,
          label: { zh: trimmed, en: trimmed },
          ...sharing,
          definition: state.definition,
        });
        state.open(made.id);
      }
      onClose();
    } catch (thrown) {
      setError(problemOf(thrown).sentence);
      setBusy(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(renamed ? 'list.renameView' : 'list.newView')}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap={12}>
          <TextInput
            label={t('list.viewName')}
            data-autofocus
            maxLength={80}
            value={name}
            error={error}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {!renamed && mayShare && <ShareFields sharing={sharing} onChange={setSharing} />}
          <Group justify="flex-end" gap={8}>
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button size="lg" type="submit" variant="filled" loading={busy}>
              {t('frame.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
