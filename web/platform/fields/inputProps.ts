/** The properties that every Mantine input of an editor shares. */
import type { EditorProps } from './fieldKit.ts';

export function inputProps({ label, description, error, required, ariaLabel, autoFocus, bare }: EditorProps) {
  return {
    label: bare ? undefined : label,
    description: bare ? undefined : description,
    error: bare ? Boolean(error) : error,
    withAsterisk: required,
    'aria-required': required || undefined,
    'aria-label': bare || !label ? (ariaLabel ?? label) : undefined,
    'data-autofocus': autoFocus || undefined,
    autoFocus,
    variant: bare ? ('unstyled' as const) : ('default' as const),
  };
}

/** The list of options scrolls by itself: a scroll box around it would be a region that no key reaches. */
export const scrollingOptions = {
  withScrollArea: false,
  styles: { options: { maxHeight: 280, overflowY: 'auto' } },
} as const;
