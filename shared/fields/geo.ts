/** A point on the earth: WGS 84 degrees, kept to six digits after the point (a hand's breadth). */
import { parseDecimal } from '../decimal.ts';
import { ValueError } from '../errors.ts';
import type { FieldType } from './fieldType.ts';
import { isEmpty, plainNumber } from './plainNumber.ts';
import { checkMembers, isObject } from './plainText.ts';

export interface GeoValue {
  readonly lat: number;
  readonly lng: number;
}

export const geoMembers = ['lat', 'lng'] as const;

export function readDegrees(input: unknown, member: 'lat' | 'lng'): number {
  const most = member === 'lat' ? 90 : 180;
  const degrees = Number(plainNumber(input));
  if (Math.abs(degrees) <= most) return Math.round(degrees * 1e6) / 1e6 + 0;
  throw new ValueError({
    en: `${member === 'lat' ? 'A latitude lies between -90 and 90' : 'A longitude lies between -180 and 180'} degrees.`,
    zh: `${member === 'lat' ? '纬度应在 -90 到 90' : '经度应在 -180 到 180'} 度之间。`,
  });
}

function notAPoint(): ValueError {
  return new ValueError({
    en: 'This must be a point such as {"lat": 31.2304, "lng": 121.4737}, or “31.2304, 121.4737”.',
    zh: '此处必须是坐标点，例如 {"lat": 31.2304, "lng": 121.4737} 或“31.2304, 121.4737”（纬度在前）。',
  });
}

export function readPoint(input: unknown): GeoValue | null {
  if (isEmpty(input)) return null;
  if (!isObject(input)) throw notAPoint();
  checkMembers(input, geoMembers);
  if (isEmpty(input.lat) && isEmpty(input.lng)) return null;
  if (isEmpty(input.lat) || isEmpty(input.lng)) throw notAPoint();
  return { lat: readDegrees(input.lat, 'lat'), lng: readDegrees(input.lng, 'lng') };
}

export function geoText({ lat, lng }: GeoValue): string {
  return `${lat}, ${lng}`;
}

export const geo: FieldType<GeoValue> = {
  name: 'geo',
  operators: ['within', 'isNull'],
  parse: readPoint,
  /** Latitude first, as maps give it. */
  parseText: (text) => {
    const plain = text.normalize('NFKC').replaceAll('，', ',').trim();
    if (plain === '') return null;
    const parts = plain.replace(/^[([]|[)\]]$/g, '').split(/\s*[,;\s]\s*/);
    if (parts.length !== 2) throw notAPoint();
    return readPoint({ lat: parseDecimal(parts[0]!), lng: parseDecimal(parts[1]!) });
  },
  format: (value) => (value === null ? '' : geoText(value)),
  toText: (value) => (value === null ? '' : geoText(value)),
  equal: (a, b) => a === b || (a !== null && b !== null && a.lat === b.lat && a.lng === b.lng),
};
