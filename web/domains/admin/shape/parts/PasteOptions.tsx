/** Many options at once: one a line, from a spreadsheet or a mail. */
import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Option } from '../../../../../shared/metadata.ts';
import { useObjects } from '../../../../base/metadata.ts';
import { currentLanguage, t } from '../../../../base/texts.ts';
import styles from '../shape.module.css';
import { pastedOptions } from './optionDraft.ts';
import { knownLabels } from './suggestLabel.ts';

interface PasteOptionsProps {
  readonly options: readonly Option[];
  onAdd(options: readonly Option[]): void;
  onClose(): void;
}

export function PasteOptions({ options, onAdd, onClose }: PasteOptionsProps) {
  const objects = useObjects();
  const [text, setText] = useState('');
  const made = pastedOptions(text, options, currentLanguage(), knownLabels(objects));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shape.option.paste')}
      size={480}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <Textarea
        label={t('shape.option.pasteLabel')}
        description={t('shape.option.pasteHelp')}
        data-autofocus
        autosize
        minRows={6}
        maxRows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button
          size="lg"
          variant="filled"
          disabled={made.length === 0}
          onClick={() => {
            onAdd(made);
            onClose();
          }}
        >
          {t('shape.option.pasteAdd', { count: made.length })}
        </Button>
      </div>
    </Modal>
  );
}
