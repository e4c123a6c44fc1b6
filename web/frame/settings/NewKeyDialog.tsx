/** Shows a new API key, this once. */
import { Button, Modal } from '@mantine/core';
import { t } from '../../base/texts.ts';
import { CopyField } from './CopyField.tsx';
import styles from './settings.module.css';

export function NewKeyDialog({ value, onClose }: { readonly value: string; readonly onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('settings.apiKeys.createdTitle')}
      size={560}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <p className={styles.dialogText}>{t('settings.apiKeys.createdText')}</p>
      <CopyField label={t('settings.apiKeys.key')} value={value} />
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="filled" onClick={onClose}>
          {t('frame.done')}
        </Button>
      </div>
    </Modal>
  );
}
