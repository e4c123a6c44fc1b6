/** The records of a list that have a place: read from the server, placed by their own point or by the city of their address. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import type { ListQuery, RecordData } from '../../../shared/query.ts';
import { queryRecords } from '../../base/records.ts';
import { t } from '../../base/texts.ts';
import { listKey } from '../data/recordCache.ts';
import { bothFilters } from '../filters/conditions.ts';
import type { ListQuestion } from '../list/listRows.ts';
import { type Place, placeOfCity } from './cityPlaces.ts';

export interface PlacedRecord {
  readonly id: string;
  readonly title: string;
  readonly record: RecordData;
  readonly place: Place;
  /** Only the city is known. */
  readonly byCity: boolean;
}

/** Most that the server gives at once. */
export const mostPlaced = 1000;

function placeOf(field: FieldMeta, value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (field.type === 'address') {
    const { city, province } = value as { city?: string; province?: string };
    return placeOfCity(city, province);
  }
  const { lat, lng } = value as Partial<Place>;
  return typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : undefined;
}

/** @param city the address that stands in where the place itself is empty */
export function usePlaced(
  object: ObjectMeta,
  field: FieldMeta,
  city: FieldMeta | undefined,
  fields: readonly string[],
  question: ListQuestion,
) {
  const known = city
    ? { or: [{ [field.name]: { isNull: false } }, { [city.name]: { isNull: false } }] }
    : { [field.name]: { isNull: false } };
  const query: ListQuery = {
    fields: [
      ...new Set(['id', 'version', object.titleField, field.name, ...(city ? [city.name] : []), ...fields]),
    ],
    filter: bothFilters(question.filter, known),
    ...(question.search ? { search: question.search } : {}),
    ...(question.sort ? { sort: question.sort } : {}),
    limit: mostPlaced,
  };
  const answer = useQuery({
    queryKey: listKey(object.plural, { map: query }),
    placeholderData: keepPreviousData,
    // Shaped as the pages of lists are, so that an edit changes it in place.
    queryFn: async ({ signal }) => ({ pages: [await queryRecords(object.plural, query, signal)] }),
  });
  const page = answer.data?.pages[0];
  const placed = useMemo(
    () =>
      (page?.data ?? []).flatMap((record): PlacedRecord[] => {
        const own = placeOf(field, record[field.name]);
        const place = own ?? (city ? placeOf(city, record[city.name]) : undefined);
        if (!place) return [];
        const title = String(record[object.titleField] || t('list.unnamed'));
        return [{ id: String(record.id), title, record, place, byCity: !own || field.type === 'address' }];
      }),
    [page, field, city, object.titleField],
  );
  return { answer, placed, read: page?.data.length ?? 0, more: page?.nextCursor != null };
}
