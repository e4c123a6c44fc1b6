/** Places on a flat map (spherical Mercator) and back, and what is near enough to be one mark. */
import type { Place } from './cityPlaces.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a map shows: the place in its middle and how near it is; each step of the zoom doubles. */
export interface Sight {
  readonly center: Place;
  readonly zoom: number;
}

export const zooms = { least: 2, most: 14 } as const;
/** Latitude at which the square map ends. */
const edge = 85.05;
const tile = 256;

/** Pixels from the upper left corner of the world. */
export function toPoint({ lat, lng }: Place, zoom: number): Point {
  const size = tile * 2 ** zoom;
  const sine = Math.sin((Math.max(-edge, Math.min(edge, lat)) * Math.PI) / 180);
  return {
    x: ((lng + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  };
}

export function toPlace({ x, y }: Point, zoom: number): Place {
  const size = tile * 2 ** zoom;
  const lng = (x / size) * 360 - 180;
  const n = Math.PI - (2 * Math.PI * y) / size;
  return { lat: (180 / Math.PI) * Math.atan(Math.sinh(n)), lng: Math.max(-180, Math.min(180, lng)) };
}

/** The nearest sight that holds all places with a margin. */
export function fitting(places: readonly Place[], width: number, height: number): Sight {
  const china: Sight = { center: { lat: 34, lng: 105 }, zoom: 4 };
  if (places.length === 0) return china;
  const box = (zoom: number) => {
    const points = places.map((place) => toPoint(place, zoom));
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };
  let zoom: number = 10;
  for (; zoom > zooms.least; zoom -= 1) {
    const { left, right, top, bottom } = box(zoom);
    if (right - left <= width * 0.8 && bottom - top <= height * 0.8) break;
  }
  const { left, right, top, bottom } = box(zoom);
  return { center: toPlace({ x: (left + right) / 2, y: (top + bottom) / 2 }, zoom), zoom };
}

export interface Cluster<Item> {
  readonly key: string;
  readonly point: Point;
  readonly items: readonly Item[];
}

/** Pixels within which marks become one. */
const reach = 44;

/** Groups by cells of the map, so that the same places make the same marks wherever the map stands. */
export function clustersOf<Item extends { readonly place: Place }>(
  items: readonly Item[],
  zoom: number,
): readonly Cluster<Item>[] {
  const cells = new Map<string, { items: Item[]; x: number; y: number }>();
  for (const item of items) {
    const { x, y } = toPoint(item.place, zoom);
    const key = `${Math.floor(x / reach)}/${Math.floor(y / reach)}`;
    const cell = cells.get(key) ?? { items: [], x: 0, y: 0 };
    cell.items.push(item);
    cell.x += x;
    cell.y += y;
    cells.set(key, cell);
  }
  return [...cells].map(([key, cell]) => ({
    key,
    items: cell.items,
    point: { x: cell.x / cell.items.length, y: cell.y / cell.items.length },
  }));
}

/** Degrees between two lines of the net, so that it is neither crowded nor empty. */
export function netStep(zoom: number): number {
  const steps = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05];
  const pixels = (tile * 2 ** zoom) / 360;
  return steps.find((step) => step * pixels <= 160) ?? 0.02;
}

/** `31.2304,121.4737,9` of an address. */
export function sightOf(text: string | undefined): Sight | undefined {
  const [lat, lng, zoom] = (text ?? '').split(',').map(Number);
  if (![lat, lng, zoom].every((part) => part !== undefined && Number.isFinite(part))) return undefined;
  if (Math.abs(lat!) > edge || Math.abs(lng!) > 180) return undefined;
  return { center: { lat: lat!, lng: lng! }, zoom: clampZoom(zoom!) };
}

export function sightText({ center, zoom }: Sight): string {
  return `${center.lat.toFixed(4)},${center.lng.toFixed(4)},${zoom}`;
}

export function clampZoom(zoom: number): number {
  return Math.max(zooms.least, Math.min(zooms.most, Math.round(zoom)));
}
