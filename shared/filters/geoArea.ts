/** Where a place is asked for: in a box of the map, or within some kilometres of a point. */
import { ValueError } from '../errors.ts';
import { type GeoValue, readDegrees, readPoint } from '../fields/geo.ts';
import { plainNumber } from '../fields/plainNumber.ts';
import { checkMembers, isObject } from '../fields/plainText.ts';

/** A box that crosses the date line has its west east of its east. */
export interface GeoBox {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export interface GeoCircle extends GeoValue {
  readonly km: number;
}

export type GeoArea = GeoBox | GeoCircle;

export function isBox(area: GeoArea): area is GeoBox {
  return 'south' in area;
}

/** Mean radius of the earth in kilometres (IUGG). */
export const earthRadius = 6371.0088;
const farthest = 20_038;

export function readGeoArea(input: unknown): GeoArea {
  if (!isObject(input)) throw notAnArea();
  if ('km' in input) {
    checkMembers(input, ['lat', 'lng', 'km']);
    const point = readPoint({ lat: input.lat, lng: input.lng });
    const km = Number(plainNumber(input.km));
    if (point === null || !(km > 0) || km > farthest) throw notAnArea();
    return { ...point, km };
  }
  checkMembers(input, ['south', 'west', 'north', 'east']);
  const [south, north] = [readDegrees(input.south, 'lat'), readDegrees(input.north, 'lat')];
  if (south > north) throw notAnArea();
  return { south, west: readDegrees(input.west, 'lng'), north, east: readDegrees(input.east, 'lng') };
}

function notAnArea(): ValueError {
  return new ValueError({
    en: 'A place lies within {"lat": 31.2, "lng": 121.5, "km": 10} or {"south": 31, "west": 121, "north": 32, "east": 122}.',
    zh: '位置范围应为 {"lat": 31.2, "lng": 121.5, "km": 10} 或 {"south": 31, "west": 121, "north": 32, "east": 122}。',
  });
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function distance(a: GeoValue, b: GeoValue): number {
  const [north, east] = [radians(b.lat - a.lat), radians(b.lng - a.lng)];
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, half)));
}

export function liesWithin(point: GeoValue, area: GeoArea): boolean {
  if (!isBox(area)) return distance(point, area) <= area.km;
  const { south, west, north, east } = area;
  if (point.lat < south || point.lat > north) return false;
  return west <= east ? point.lng >= west && point.lng <= east : point.lng >= west || point.lng <= east;
}
