/** What can be made here and now: one list, first letters and arrows choose. */
import { Modal } from '@mantine/core';
import { useObjects } from '../base/metadata.ts';
import { labelOf, t } from '../base/texts.ts';
import { ObjectIcon } from '../components/ObjectIcon.tsx';
import styles from './createMenu.module.css';
import type { Overlay } from './Frame.tsx';
import { creatable } from './navigation.ts';

export interface CreateMenuProps {
  readonly onClose: () => void;
  readonly onOpen: (overlay: Overlay) => void;
}

export function CreateMenu({ onClose, onOpen }: CreateMenuProps) {
  const objects = creatable(useObjects());
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('frame.new')}
      size={320}
      yOffset="12vh"
      centered={false}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <ul className={styles.list} onKeyDown={moveByArrows}>
        {objects.map((object, index) => (
          <li key={object.name}>
            <button
              type="button"
              className={styles.choice}
              data-autofocus={index === 0 ? '' : undefined}
              onClick={() => onOpen({ kind: 'form', plural: object.plural })}
            >
              <ObjectIcon name={object.icon} />
              {labelOf(object.label)}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function moveByArrows(event: React.KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const choices = [...event.currentTarget.querySelectorAll('button')];
  const at = choices.indexOf(document.activeElement as HTMLButtonElement);
  choices[(at + step + choices.length) % choices.length]?.focus();
}
