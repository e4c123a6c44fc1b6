/** What stood in the way of a restore, one by one: parents that may come along, and values that others have taken. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { t } from '../../base/texts.ts';
import { RecordLink } from '../fields/RecordLink.tsx';
import type { BinResult } from './binApi.ts';
import styles from './recycleBin.module.css';

interface RestoreDialogProps {
  /** Refused ones. */
  readonly results: readonly BinResult[];
  nameOf(result: BinResult): string;
  onClose(): void;
  onWithParents(): void;
}

export function RestoreDialog({ results, nameOf, onClose, onWithParents }: RestoreDialogProps) {
  const waiting = results.filter((result) => result.parents.length > 0);
  const others = results.filter((result) => result.parents.length === 0);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bin.conflicts')}
      closeButtonProps={{ 'aria-label': t('frame.close') } as never}
    >
      <Stack gap={12}>
        {waiting.length > 0 && (
          <>
            <p>{t('bin.parentsAsked', { count: waiting.length })}</p>
            <ul className={styles.conflicts}>
              {waiting.map((result) => (
                <li key={result.id}>
                  {t('bin.needs', {
                    name: nameOf(result),
                    parent: result.parents
                      .map((parent) => parent.label || t('list.unnamed'))
                      .join(t('record.comma')),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
        {others.length > 0 && (
          <ul className={styles.conflicts}>
            {others.map((result) => (
              <li key={result.id}>
                {result.holder ? (
                  <>
                    {t('bin.taken', {
                      name: nameOf(result),
                      holder: result.holder.label || t('list.unnamed'),
                    })}{' '}
                    <RecordLink
                      object={result.holder.object}
                      id={result.holder.id}
                      label={result.holder.label || t('list.unnamed')}
                    />
                  </>
                ) : (
                  `${nameOf(result)}: ${sentenceOf(result)}`
                )}
              </li>
            ))}
          </ul>
        )}
        <Group justify="flex-end" gap={8}>
          <Button size="lg" variant="subtle" onClick={onClose}>
            {t('frame.close')}
          </Button>
          {waiting.length > 0 && (
            <Button size="lg" variant="filled" data-autofocus onClick={onWithParents}>
              {t('bin.withParents')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function sentenceOf({ error }: BinResult): string {
  if (!error) return '';
  return error.errors?.[0]?.message ?? error.detail ?? error.title;
}
