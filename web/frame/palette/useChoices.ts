/** What the palette shows for what is typed: records from the server, everything else from here, marked where it met. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFormat } from '../../base/format.ts';
import { useObjects } from '../../base/metadata.ts';
import { recentRecords } from '../../base/recent.ts';
import { useMe } from '../../base/session.tsx';
import { type Choice, ownChoices } from './choices.ts';
import { type Match, match, type SoundsOf } from './match.ts';
import { recordChoice, type SearchHit, searchRecords } from './searchApi.ts';

export interface Found {
  readonly choice: Choice;
  readonly match: Match | null;
}

export interface Choices {
  readonly found: readonly Found[];
  readonly soundsOf: SoundsOf | null;
  /** The records on screen are those of what was typed before. */
  readonly stale: boolean;
  readonly error: unknown;
}

const hasLatin = /[a-z]/i;

/** The first part that the server met, when it was met by words in another order. */
function serverMatch({
  label,
  match: {
    ranges: [first],
  },
}: SearchHit): Match | null {
  if (!first) return null;
  const points = (end: number) => [...label.slice(0, end)].length;
  return { from: points(first[0]), to: points(first[1]), sound: false, letters: [] };
}

export function useChoices(typed: string): Choices {
  const me = useMe();
  const objects = useObjects();
  const { env } = useFormat();
  const query = typed.trim();
  const [asked] = useDebouncedValue(query, 90);
  const records = useQuery({
    queryKey: ['search', me.workspace.slug, asked],
    queryFn: ({ signal }) => searchRecords(asked, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
  const sounds = useQuery({
    queryKey: ['sounds'],
    queryFn: async () => (await import('./sounds.ts')).soundsOf,
    enabled: hasLatin.test(query),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const soundsOf = sounds.data ?? null;
  const own = useMemo(() => ownChoices(objects, me), [objects, me]);
  const hits = records.data;

  const found = useMemo((): readonly Found[] => {
    if (query === '') {
      const recent = recentRecords(me.workspace.slug, me.id).flatMap(({ plural, id, label }) => {
        const object = objects.find((entry) => entry.plural === plural);
        return (object && recordChoice({ object: object.name, id, label }, objects, 'recent', env)) ?? [];
      });
      return [...recent, ...own].map((choice) => ({ choice, match: null }));
    }
    const met = own
      .map((choice) => ({ choice, match: match(choice.label, query, soundsOf) }))
      .filter((entry) => entry.match !== null);
    const marked = (hits ?? []).flatMap((hit, index) => {
      const choice = recordChoice(hit, objects, index === 0 ? 'best' : 'records', env);
      return choice ? [{ choice, match: match(choice.label, query, soundsOf) ?? serverMatch(hit) }] : [];
    });
    return [...marked, ...met];
  }, [query, hits, own, soundsOf, objects, env, me.workspace.slug, me.id]);

  return { found, soundsOf, stale: records.isPlaceholderData || asked !== query, error: records.error };
}
