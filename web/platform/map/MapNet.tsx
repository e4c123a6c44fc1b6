/** What a map without tiles is read by: the net of degrees, and cities by their names. */
import { memo } from 'react';
import type { Language } from '../../../shared/labels.ts';
import { landmarks } from './cityPlaces.ts';
import styles from './map.module.css';
import { type Cluster, netStep, type Sight, toPlace, toPoint } from './projection.ts';

interface MapNetProps {
  readonly sight: Sight;
  readonly size: { readonly width: number; readonly height: number };
  readonly language: Language;
  /** What stands on the map: names that it would cover are left out. */
  readonly marks: readonly Cluster<unknown>[];
}

/** Names need so much room; where two would touch, the more important one stands. */
const room = { x: 76, y: 22 } as const;
/** Px from the middle of a mark to its edge. */
const reach = 16;

export const MapNet = memo(function MapNet({ sight, size, language, marks }: MapNetProps) {
  const { center, zoom } = sight;
  const { width, height } = size;
  const middle = toPoint(center, zoom);
  const corner = { x: middle.x - width / 2, y: middle.y - height / 2 };
  const upper = toPlace(corner, zoom);
  const lower = toPlace({ x: corner.x + width, y: corner.y + height }, zoom);
  const step = netStep(zoom);
  const digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
  const lines = (from: number, to: number): number[] => {
    const first = Math.ceil(from / step);
    const last = Math.min(Math.floor(to / step), first + 60);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
  };
  const bubbles = marks
    .filter(({ items }) => items.length > 1)
    .map(({ point }) => ({ x: point.x - corner.x, y: point.y - corner.y }));
  const taken: { x: number; y: number }[] = [];
  const names = landmarks.flatMap((city) => {
    if (zoom < 5 && !city.major) return [];
    const point = toPoint(city.at, zoom);
    const [x, y] = [point.x - corner.x, point.y - corner.y];
    if (x < 0 || y < 0 || x > width || y > height) return [];
    if (taken.some((one) => Math.abs(one.x - x) < room.x && Math.abs(one.y - y) < room.y)) return [];
    if (bubbles.some((one) => one.x > x - reach && one.x < x + room.x && Math.abs(one.y - y) < room.y))
      return [];
    taken.push({ x, y });
    return [{ x, y, name: language === 'zh' ? city.zh : city.en }];
  });
  return (
    <svg className={styles.net} width={width} height={height} aria-hidden="true">
      {lines(Math.max(-180, upper.lng), Math.min(180, lower.lng)).map((lng) => {
        const x = toPoint({ lat: 0, lng }, zoom).x - corner.x;
        return (
          <g key={`x${lng}`}>
            <line x1={x} x2={x} y1={0} y2={height} />
            <text x={x + 3} y={height - 5}>
              {degrees(lng, digits, 'E', 'W')}
            </text>
          </g>
        );
      })}
      {lines(lower.lat, upper.lat).map((lat) => {
        const y = toPoint({ lat, lng: 0 }, zoom).y - corner.y;
        return (
          <g key={`y${lat}`}>
            <line x1={0} x2={width} y1={y} y2={y} />
            <text x={4} y={y - 3}>
              {degrees(lat, digits, 'N', 'S')}
            </text>
          </g>
        );
      })}
      {names.map(({ x, y, name }) => (
        <g key={name} className={styles.city}>
          <circle cx={x} cy={y} r={2} />
          <text x={x + 6} y={y + 4}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
});

function degrees(value: number, digits: number, positive: string, negative: string): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? '0°' : `${text}°${value < 0 ? negative : positive}`;
}
