/** The map itself: a net of degrees with cities to read it by, no tiles and no request to anyone; dragged, wheeled or by keys. */
import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { Language } from '../../../shared/labels.ts';
import type { Colour } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import { classes } from '../fields/classes.ts';
import { showNumber } from '../fields/exactNumber.ts';
import marks from '../fields/marks.module.css';
import { MapNet } from './MapNet.tsx';
import styles from './map.module.css';
import type { PlacedRecord } from './placedRecords.ts';
import { clampZoom, clustersOf, type Sight, toPlace, toPoint, zooms } from './projection.ts';

interface MapSheetProps {
  readonly label: string;
  readonly placed: readonly PlacedRecord[];
  readonly sight: Sight;
  /** In px. */
  readonly size: { readonly width: number; readonly height: number };
  readonly chosen: string | undefined;
  readonly language: Language;
  colourOf(one: PlacedRecord): Colour | undefined;
  onSize(size: { width: number; height: number }): void;
  onSight(sight: Sight): void;
  onAll(): void;
  onOpen(id: string): void;
}

/** A key moves the map by so many pixels. */
const stride = 80;

export function MapSheet(props: MapSheetProps) {
  const { placed, sight, size, chosen, onSight } = props;
  const box = useRef<HTMLDivElement>(null);
  const grip = useRef<{ x: number; y: number; from: Sight } | null>(null);
  const { width, height } = size;
  const middle = toPoint(sight.center, sight.zoom);
  const clusters = useMemo(() => clustersOf(placed, sight.zoom), [placed, sight.zoom]);
  const onScreen = (point: { x: number; y: number }) => ({
    x: point.x - middle.x + width / 2,
    y: point.y - middle.y + height / 2,
  });

  const latest = useRef(props);
  latest.current = props;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0) latest.current.onSize({ width: clientWidth, height: clientHeight });
    };
    // At once, because the observer tells only after the first picture.
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    // React listens to wheels passively: the page would scroll along.
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      zoomAt(event.deltaY < 0 ? 1 : -1, event.clientX - left, event.clientY - top);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      watch.disconnect();
      element.removeEventListener('wheel', wheel);
    };
    function zoomAt(by: 1 | -1, x: number, y: number): void {
      const { sight: now, size: room, onSight: put } = latest.current;
      put(nearer(now, by, { x: x - room.width / 2, y: y - room.height / 2 }));
    }
  }, []);

  const pan = (dx: number, dy: number, from = sight) => {
    const point = toPoint(from.center, from.zoom);
    onSight({ center: toPlace({ x: point.x + dx, y: point.y + dy }, from.zoom), zoom: from.zoom });
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if ((event.target as Element).closest('button') || event.button !== 0) return;
    grip.current = { x: event.clientX, y: event.clientY, from: sight };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const held = grip.current;
    if (held) pan(held.x - event.clientX, held.y - event.clientY, held.from);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const ways: Record<string, readonly [number, number]> = {
      ArrowLeft: [-stride, 0],
      ArrowRight: [stride, 0],
      ArrowUp: [0, -stride],
      ArrowDown: [0, stride],
    };
    const way = ways[event.key];
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    if (way) pan(...way);
    else if (event.key === '+' || event.key === '=') onSight(nearer(sight, 1));
    else if (event.key === '-') onSight(nearer(sight, -1));
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an application of its own, moved by keys
    <div
      ref={box}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the map
      tabIndex={0}
      aria-label={props.label}
      aria-describedby="map-keys"
      className={styles.sheet}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        grip.current = null;
      }}
      onKeyDown={onKeyDown}
    >
      <MapNet sight={sight} size={size} language={props.language} marks={clusters} />
      {clusters.map(({ key, items, point }) => {
        const { x, y } = onScreen(point);
        if (x < -40 || y < -40 || x > width + 40 || y > height + 40) return null;
        const [first] = items;
        if (!first) return null;
        const style = { left: x, top: y };
        if (items.length > 1) {
          const nearest = sight.zoom >= zooms.most;
          return (
            <button
              key={key}
              type="button"
              className={styles.cluster}
              style={style}
              aria-label={t('views.cluster', { count: items.length })}
              title={items
                .slice(0, 8)
                .map((one) => one.title)
                .join('\n')}
              onClick={() =>
                nearest
                  ? props.onOpen(first.id)
                  : onSight({ center: toPlace(point, sight.zoom), zoom: clampZoom(sight.zoom + 2) })
              }
            >
              {showNumber(items.length, 0)}
            </button>
          );
        }
        const colour = props.colourOf(first);
        return (
          <button
            key={first.id}
            type="button"
            className={classes(styles.mark, first.id === chosen && styles.chosenMark)}
            style={style}
            aria-label={first.title}
            title={first.title}
            onClick={() => props.onOpen(first.id)}
          >
            <span className={classes(marks.dot, colour && marks[colour])} aria-hidden="true" />
          </button>
        );
      })}
      <div className={styles.buttons}>
        <ActionIcon
          aria-label={t('views.zoomIn')}
          disabled={sight.zoom >= zooms.most}
          onClick={() => onSight(nearer(sight, 1))}
        >
          <IconPlus size={16} stroke={1.8} />
        </ActionIcon>
        <ActionIcon
          aria-label={t('views.zoomOut')}
          disabled={sight.zoom <= zooms.least}
          onClick={() => onSight(nearer(sight, -1))}
        >
          <IconMinus size={16} stroke={1.8} />
        </ActionIcon>
        <ActionIcon aria-label={t('views.zoomAll')} onClick={props.onAll}>
          <IconArrowsMaximize size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      <p id="map-keys" className="visuallyHidden">
        {t('views.mapKeys')}
      </p>
    </div>
  );
}

/** Half or double, while the place under `offset` (from the middle, in px) stays where it is. */
function nearer(sight: Sight, by: 1 | -1, offset = { x: 0, y: 0 }): Sight {
  const zoom = clampZoom(sight.zoom + by);
  if (zoom === sight.zoom) return sight;
  const middle = toPoint(sight.center, sight.zoom);
  const held = toPlace({ x: middle.x + offset.x, y: middle.y + offset.y }, sight.zoom);
  const point = toPoint(held, zoom);
  return { center: toPlace({ x: point.x - offset.x, y: point.y - offset.y }, zoom), zoom };
}
