/** One search over everything, opened by Ctrl K: records, actions, pages, settings; arrows move, Enter opens. */
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useLayoutEffect, useState } from 'react';
import { type TextKey, t } from '../../base/texts.ts';
import { useWorkspacePath } from '../../base/workspacePath.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import type { Overlay } from '../Frame.tsx';
import type { Choice } from './choices.ts';
import { takeEarlyWords } from './EarlyWords.tsx';
import { PaletteRow } from './PaletteRow.tsx';
import styles from './palette.module.css';
import { type Found, useChoices } from './useChoices.ts';

const headings: Record<Choice['section'], TextKey> = {
  best: 'palette.best',
  records: 'palette.records',
  recent: 'palette.recent',
  actions: 'palette.actions',
  pages: 'palette.pages',
  settings: 'palette.settings',
};

/** Neighbours of the same section under one heading, each with its place in the whole list. */
function sectionsOf(
  found: readonly Found[],
): readonly { section: Choice['section']; rows: { found: Found; index: number }[] }[] {
  const sections: { section: Choice['section']; rows: { found: Found; index: number }[] }[] = [];
  found.forEach((entry, index) => {
    const last = sections.at(-1);
    if (last?.section === entry.choice.section) last.rows.push({ found: entry, index });
    else sections.push({ section: entry.choice.section, rows: [{ found: entry, index }] });
  });
  return sections;
}

export interface PaletteProps {
  readonly onClose: () => void;
  readonly onOpen: (overlay: Overlay) => void;
}

export function Palette({ onClose, onOpen }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { found, soundsOf, stale, error } = useChoices(typed);
  const navigate = useNavigate();
  const path = useWorkspacePath();
  const listId = useId();
  const query = typed.trim();
  const active = Math.min(at, found.length - 1);
  const rowId = (index: number) => `${listId}-${index}`;
  useLayoutEffect(() => {
    const early = takeEarlyWords();
    if (early !== '') setTyped((now) => early + now);
  }, []);

  function choose({ target }: Choice, newTab: boolean): void {
    if (target.kind === 'create') {
      onOpen({ kind: 'form', plural: target.plural });
      return;
    }
    if (newTab) window.open(path(target.path), '_blank', 'noopener');
    else void navigate({ to: path(target.path) });
    onClose();
  }

  function move(to: number): void {
    const next = (to + found.length) % Math.max(1, found.length);
    setAt(next);
    document.getElementById(rowId(next))?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: Math.min(found.length - 1, active + 8),
      PageUp: Math.max(0, active - 8),
    }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(step);
      return;
    }
    const choice = found[active]?.choice;
    if (event.key === 'Enter' && choice && !(stale && query !== '' && choice.recordId)) {
      event.preventDefault();
      choose(choice, event.ctrlKey || event.metaKey);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset="10vh"
      size={696}
      padding={0}
      aria-label={t('palette.label')}
      classNames={{ content: styles.content, inner: styles.inner, body: styles.body }}
    >
      <div className={styles.head}>
        <IconSearch size={20} stroke={1.6} aria-hidden />
        <input
          className={styles.input}
          data-autofocus
          // With the first drawing: the trap of the dialog takes its time, and keys are typed meanwhile.
          // biome-ignore lint/a11y/noAutofocus: who opens it wants to type
          autoFocus
          role="combobox"
          aria-label={t('palette.label')}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? rowId(active) : undefined}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className={styles.count} role="status">
          {query !== '' && !stale && t('palette.count', { count: found.length })}
        </span>
        <button type="button" className={styles.escape} aria-label={t('frame.close')} onClick={onClose}>
          <Kbd keys="escape" />
        </button>
      </div>
      <div className={styles.list} id={listId} role="listbox" aria-label={t('palette.label')} tabIndex={-1}>
        {sectionsOf(found).map(({ section, rows }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div
            key={section}
            role="group"
            aria-label={t(headings[section])}
            data-stale={stale && (section === 'best' || section === 'records') ? '' : undefined}
          >
            <div className={styles.heading} aria-hidden>
              {t(headings[section])}
            </div>
            {rows.map(({ found: entry, index }) => (
              <PaletteRow
                key={entry.choice.id}
                id={rowId(index)}
                found={entry}
                soundsOf={soundsOf}
                active={index === active}
                onHover={() => setAt(index)}
                onChoose={(newTab) => choose(entry.choice, newTab)}
              />
            ))}
          </div>
        ))}
      </div>
      {found.length === 0 && !stale && !error && (
        <div className={styles.none}>
          <p>{t('palette.none', { q: query })}</p>
          <p className={styles.noneHint}>{t('palette.noneHint')}</p>
        </div>
      )}
      {Boolean(error) && query !== '' && (
        <div className={styles.none}>
          <ErrorState error={error} />
        </div>
      )}
      <div className={styles.foot} aria-hidden>
        <span>
          <Kbd keys="arrowup arrowdown" /> {t('palette.move')}
        </span>
        <span>
          <Kbd keys="enter" /> {t('palette.open')}
        </span>
        <span>
          <Kbd keys="mod+enter" /> {t('palette.newTab')}
        </span>
        <span className={styles.footHint}>{t('palette.hint')}</span>
      </div>
    </Modal>
  );
}
