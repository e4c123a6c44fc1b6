/** A web address, opened in a tab of its own. */
import type { FieldKit, ValueProps } from './fieldKit.ts';
import { isEmpty, nothing } from './nothing.tsx';
import { textField } from './textField.tsx';
import values from './values.module.css';

/** Without the scheme and a closing slash, as people say it. */
function bare(value: unknown): string {
  return String(value)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}

function UrlValue({ value }: ValueProps) {
  if (isEmpty(value)) return nothing;
  const address = String(value);
  // Only web addresses become links: a javascript: one is shown as text.
  if (!/^https?:\/\//i.test(address)) return <span>{address}</span>;
  return (
    <a className={values.link} href={address} target="_blank" rel="noreferrer noopener">
      {bare(address)}
    </a>
  );
}

export const urlField: FieldKit = {
  ...textField,
  cell: (value) => (isEmpty(value) ? nothing : bare(value)),
  Value: UrlValue,
};
