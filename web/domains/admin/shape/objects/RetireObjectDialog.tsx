/** Puts a custom object away: what uses it is shown before, and it comes back as it was. */
import type { ObjectDocument } from '../../../../../shared/config/object.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { RemoveDialog } from '../parts/RemoveDialog.tsx';

interface RetireObjectDialogProps {
  readonly name: string;
  readonly document: ObjectDocument;
  onClose(): void;
  onDone(): void;
}

export function RetireObjectDialog({ name, document, onClose, onDone }: RetireObjectDialogProps) {
  const words = labelOf(document.pluralLabel);
  return (
    <RemoveDialog
      kind="object"
      name={name}
      retires={document}
      title={t('shape.retireTitle', { name: words })}
      text={t('shape.object.retireText')}
      done={t('shape.wasRetired', { name: words })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
