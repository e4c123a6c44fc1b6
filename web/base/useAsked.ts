/** What a page is asked, kept in its address: a reload, the way back and a link lead to the same place. */
import { useNavigate, useSearch } from '@tanstack/react-router';

export type Asked<Name extends string> = Partial<Record<Name, string>>;

/** @returns what is asked now, and how to ask otherwise; `undefined` and `null` take a word out of the address. */
export function useAsked<Name extends string>(
  names: readonly Name[],
): [Asked<Name>, (part: Partial<Record<Name, string | null | undefined>>) => void] {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  return [
    chosen(search, names),
    (part) => {
      // Of the address as it is then: what was asked a moment ago may not be drawn yet.
      const next = (now: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(
          Object.entries({ ...chosen(now, names), ...part }).filter(
            ([, value]) => value !== undefined && value !== null,
          ),
        );
      void navigate({ search: next as never, replace: true });
    },
  ];
}

function chosen<Name extends string>(
  search: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Asked<Name> {
  const asked: Asked<Name> = {};
  for (const name of names) {
    const value = search[name];
    if (value !== undefined && value !== null) asked[name] = String(value);
  }
  return asked;
}
