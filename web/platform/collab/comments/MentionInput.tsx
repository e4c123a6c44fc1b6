/** A text in which `@` names people and departments: by name or pinyin, and said at once when one cannot see the record. */
import { Textarea } from '@mantine/core';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import type { Mention } from '../../../../shared/comments/markup.ts';
import { t } from '../../../base/texts.ts';
import { Avatar } from '../../fields/Avatar.tsx';
import { type Mentionable, type Place, useMentionable } from './commentApi.ts';
import styles from './comments.module.css';
import { nameBefore, stillNamed } from './named.ts';

export interface Named extends Mention {
  readonly canSee?: boolean;
}

interface MentionInputProps {
  readonly place: Place;
  readonly text: string;
  readonly named: readonly Named[];
  readonly label: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  onChange(text: string, named: readonly Named[]): void;
  onSend(): void;
  onCancel?(): void;
}

export function MentionInput(props: MentionInputProps) {
  const { place, text, named, onChange, onSend, onCancel } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const found = useMentionable(place, typed);
  const offered = typed === null ? [] : (found.data ?? []);
  const unseen = stillNamed(text, named).filter(({ canSee }) => canSee === false);

  const pick = (input: HTMLTextAreaElement, person: Mentionable) => {
    const caret = input.selectionStart;
    const start = caret - (typed ?? '').length;
    const next = `${text.slice(0, start)}${person.label} ${text.slice(caret)}`;
    onChange(next, [...named.filter(({ id }) => id !== person.id), person]);
    setTyped(null);
    const after = start + person.label.length + 1;
    requestAnimationFrame(() => {
      input.focus();
      input.setSelectionRange(after, after);
    });
  };
  const look = (input: HTMLTextAreaElement) => {
    setTyped(nameBefore(input.value, input.selectionStart));
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const person = offered[at];
    if (person && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') setTyped(null);
      else if (event.key === 'ArrowDown') setAt((at + 1) % offered.length);
      else if (event.key === 'ArrowUp') setAt((at + offered.length - 1) % offered.length);
      else pick(event.currentTarget, person);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      onSend();
    } else if (event.key === 'Escape' && onCancel) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <div className={styles.input}>
      <Textarea
        {...(props.inputRef ? { ref: props.inputRef } : {})}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={12}
        className={props.className}
        aria-label={props.label}
        placeholder={props.placeholder}
        value={text}
        error={props.error}
        data-autofocus={props.autoFocus || undefined}
        autoFocus={props.autoFocus}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered.length > 0 ? `${listId}-${at}` : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value, named);
          look(event.currentTarget);
        }}
        onClick={(event) => look(event.currentTarget)}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      {offered.length > 0 && (
        <div id={listId} className={styles.offered} role="listbox" aria-label={t('collab.people')}>
          {offered.map((person, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus and names its option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text hears the keys
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.person}
              // The text must not lose the focus before the click counts.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => {
                const input = event.currentTarget.closest(`.${styles.input}`)?.querySelector('textarea');
                if (input) pick(input, person);
              }}
            >
              <Avatar id={person.id} name={person.label} square={person.of === 'department'} />
              <span>{person.label}</span>
              <span className={styles.sub}>
                {person.canSee
                  ? person.sub
                  : t(person.of === 'user' ? 'collab.cannotSee' : 'collab.nobodySees')}
              </span>
            </div>
          ))}
        </div>
      )}
      {unseen.length > 0 && (
        <p className={styles.warning} role="status">
          {t('collab.notTold', { names: unseen.map(({ label }) => label).join(t('record.comma')) })}
        </p>
      )}
    </div>
  );
}
