/** Shows an invitation or reset link to hand on. */
import { Button, Modal } from '@mantine/core';
import { t } from '../../base/texts.ts';
import { CopyField } from './CopyField.tsx';
import styles from './settings.module.css';

export interface PasswordLink {
  /** Works at whatever address this browser knows the server by. */
  readonly path: string;
  /** The configured address, where there is one. */
  readonly url: string | null;
}

export interface LinkDialogProps {
  readonly title: string;
  readonly text: string;
  readonly link: PasswordLink;
  readonly onClose: () => void;
}

export function LinkDialog({ title, text, link, onClose }: LinkDialogProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={560}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <p className={styles.dialogText}>{text}</p>
      <CopyField
        label={t('settings.users.link')}
        value={link.url ?? `${window.location.origin}${link.path}`}
      />
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="filled" onClick={onClose}>
          {t('frame.done')}
        </Button>
      </div>
    </Modal>
  );
}
