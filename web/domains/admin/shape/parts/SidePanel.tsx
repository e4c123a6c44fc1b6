/** A form at the right side over the page: head, what is filled in, and at its foot what is wrong and the one button. */
import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Saving } from '../../../../base/savingOf.ts';
import { t } from '../../../../base/texts.ts';
import { Kbd } from '../../../../components/Kbd.tsx';
import styles from './panel.module.css';

interface SidePanelProps {
  readonly title: string;
  readonly saving: Saving;
  /** Members whose problems are shown at their inputs. */
  readonly members: readonly string[];
  readonly button?: string;
  /** At the left of the foot: what else can be done. */
  readonly aside?: ReactNode;
  readonly wide?: boolean;
  onClose(): void;
  onSave(): void;
  readonly children: ReactNode;
}

export function SidePanel(props: SidePanelProps) {
  const { title, saving, members, button, aside, wide = false, onClose, onSave, children } = props;
  const phone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  const rest = saving.rest(members);
  /** What was filled in is not lost by a key that was meant for a menu. */
  const touched = useRef(false);
  const touch = () => {
    touched.current = true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      const target = event.target as Element;
      // Menus lie outside of the panel's elements, an open list of options says so itself.
      const own = event.currentTarget.contains(target) && target.getAttribute('aria-expanded') !== 'true';
      if (own && !touched.current) onClose();
      return;
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSave();
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={phone ? '100%' : wide ? 760 : 520}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      classNames={{ body: styles.body ?? '', content: styles.content ?? '' }}
    >
      <form
        className={styles.form}
        noValidate
        onKeyDown={onKeyDown}
        onInput={touch}
        onClick={touch}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <div className={styles.fields}>{children}</div>
        <div className={styles.foot}>
          {saving.problem && (saving.problem.errors.length === 0 || rest.length > 0) && (
            <div className={styles.problem} role="alert">
              {saving.problem.errors.length === 0 && <p>{saving.problem.sentence}</p>}
              {rest.map((error) => (
                <p key={error.field + error.code}>{error.message}</p>
              ))}
            </div>
          )}
          <div className={styles.buttons}>
            <span className={styles.aside}>{aside}</span>
            <Kbd keys="mod+enter" />
            <Button size="lg" variant="subtle" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button size="lg" variant="filled" type="submit" loading={saving.busy}>
              {button ?? t('frame.save')}
            </Button>
          </div>
        </div>
      </form>
    </Drawer>
  );
}
