/** The box that narrows what a page of settings lists, while one types. */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

interface FindBoxProps {
  /** What is looked for; stands in the box until something is typed, and names it for ears. */
  readonly label: string;
  readonly className: string | undefined;
  readonly words: string;
  onWords(words: string): void;
}

export function FindBox({ label, className, words, onWords }: FindBoxProps) {
  return (
    <TextInput
      size="xs"
      type="search"
      className={className ?? ''}
      placeholder={label}
      aria-label={label}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      value={words}
      onChange={(event) => onWords(event.currentTarget.value)}
    />
  );
}
