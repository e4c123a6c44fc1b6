/** Points on the earth in PostgreSQL: two numbers; a distance is the same haversine as in memory. */
import type { GeoValue } from '../../../shared/fields/geo.ts';
import { earthRadius, type GeoArea, isBox } from '../../../shared/filters/geoArea.ts';
import { type Fragment, sql } from '../../base/sql.ts';
import { columnName } from './columnName.ts';
import { compareTest, nullTest } from './compareTest.ts';
import type { FieldStorage } from './fieldStorage.ts';
import { place } from './place.ts';

function read(values: readonly unknown[]): GeoValue | null {
  const [lat, lng] = values as [number | null, number | null];
  return lat === null || lng === null ? null : { lat: Number(lat), lng: Number(lng) };
}

/** A degree of latitude everywhere, of longitude at the equator; a little less, so that the band is never too narrow. */
const kilometresOfDegree = 111;

function areaTest(area: GeoArea, lat: Fragment, lng: Fragment): Fragment {
  if (isBox(area)) {
    const { south, west, north, east } = area;
    const between = sql`${lng} >= ${west}::float8`;
    const below = sql`${lng} <= ${east}::float8`;
    const meridians = west <= east ? sql`${between} and ${below}` : sql`(${between} or ${below})`;
    return sql`(${lat} is not null and ${lat} between ${south}::float8 and ${north}::float8 and ${meridians})`;
  }
  const band = area.km / kilometresOfDegree;
  const half = sql`sin(radians(${area.lat}::float8 - ${lat}) / 2) ^ 2 + cos(radians(${lat})) * cos(radians(${area.lat}::float8)) * sin(radians(${area.lng}::float8 - ${lng}) / 2) ^ 2`;
  return sql`(${lat} is not null and ${lat} between ${area.lat - band}::float8 and ${area.lat + band}::float8
    and 2 * ${earthRadius}::float8 * asin(sqrt(least(1::float8, ${half}))) <= ${area.km}::float8)`;
}

export const geo: FieldStorage<GeoValue> = {
  name: 'geo',
  columns: (field) => [
    { name: `${columnName(field)}_lat`, type: 'double precision' },
    { name: `${columnName(field)}_lng`, type: 'double precision' },
  ],
  select: (field, alias) => [
    place(field, alias, 'double precision', '_lat'),
    place(field, alias, 'double precision', '_lng'),
  ],
  read,
  readCanonical: read,
  write: (value) => (value === null ? [null, null] : [value.lat, value.lng]),
  test: (op, operand, field, alias, _env, member) => {
    const [lat, lng] = [
      place(field, alias, 'double precision', '_lat'),
      place(field, alias, 'double precision', '_lng'),
    ];
    if (member === 'lat' || member === 'lng')
      return compareTest(op, operand, member === 'lat' ? lat : lng, sql`float8`);
    return op === 'isNull' ? nullTest(operand, lat) : areaTest(operand as GeoArea, lat, lng);
  },
};
