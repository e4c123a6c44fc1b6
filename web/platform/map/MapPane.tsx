/** A view as a map: marks that gather where they stand close, and the list of what is in sight beside it. */
import { useMediaQuery } from '@mantine/hooks';
import { IconMapPinOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Colour } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { classes } from '../fields/classes.ts';
import marks from '../fields/marks.module.css';
import { optionOf } from '../fields/optionMark.tsx';
import { recordPath } from '../fields/recordPath.ts';
import type { KindPaneProps } from '../list/KindPane.tsx';
import list from '../list/list.module.css';
import { questionOf } from '../list/listRows.ts';
import { boardFields, placeFields } from '../views/viewKinds.ts';
import { MapSheet } from './MapSheet.tsx';
import styles from './map.module.css';
import { mostPlaced, type PlacedRecord, usePlaced } from './placedRecords.ts';
import { fitting, type Sight, sightOf, sightText, toPoint } from './projection.ts';

const Peek = lazy(async () => ({ default: (await import('../list/Peek.tsx')).Peek }));

/** Names beside the map; nobody reads more. */
const mostNamed = 200;

export function MapPane({ object, state }: KindPaneProps) {
  const { definition, search, change } = state;
  const format = useFormat();
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 639px)', window.innerWidth < 640, {
    getInitialValueInEffect: false,
  });
  const field = fieldOf(object, definition.placeField ?? '') ?? placeFields(object)[0];
  if (!field) throw new Error('a map of an object without places');
  const city =
    field.type === 'address' ? undefined : placeFields(object).find((one) => one.type === 'address');
  const mark = fieldOf(object, object.pathField ?? '') ?? boardFields(object)[0];
  const question = useMemo(() => questionOf(definition, search.q), [definition, search.q]);
  const shown = mark ? [mark.name] : [];
  const { answer, placed, read, more } = usePlaced(object, field, city, shown, question);
  const [size, setSize] = useState({ width: 800, height: 600 });
  const whole = useMemo(
    () =>
      fitting(
        placed.map((one) => one.place),
        size.width,
        size.height,
      ),
    [placed, size],
  );
  const [moved, setMoved] = useState<Sight | undefined>(() => sightOf(search.at));
  const sight = moved ?? whole;
  const at = moved ? sightText(moved) : undefined;
  // The address follows when the hand rests.
  useEffect(() => {
    if (at === search.at) return;
    const timer = setTimeout(() => change({ at }), 400);
    return () => clearTimeout(timer);
  }, [at, search.at, change]);

  const middle = toPoint(sight.center, sight.zoom);
  const inSight = placed.filter(({ place }) => {
    const point = toPoint(place, sight.zoom);
    return Math.abs(point.x - middle.x) <= size.width / 2 && Math.abs(point.y - middle.y) <= size.height / 2;
  });
  const colourOf = ({ record }: PlacedRecord): Colour | undefined =>
    mark ? optionOf(mark, record[mark.name] as string | null)?.colour : undefined;
  const open = (id: string) => {
    if (phone) void navigate({ to: recordPath(object.plural, id) });
    else change({ peek: id });
  };
  const many = labelOf(object.pluralLabel);

  if (answer.isError) {
    const title = t('list.notLoaded', { object: many });
    return <ErrorState error={answer.error} title={title} onRetry={() => void answer.refetch()} />;
  }
  if (answer.isPending) return <SkeletonRows rows={8} />;
  if (placed.length === 0) {
    return <EmptyState icon={IconMapPinOff} title={t('views.noPlaces')} text={t('views.noPlacesText')} />;
  }
  return (
    <div className={list.main}>
      <div className={styles.pane}>
        <MapSheet
          label={t('views.mapOf', { object: many })}
          placed={placed}
          sight={sight}
          size={size}
          chosen={search.peek}
          language={format.env.language}
          colourOf={colourOf}
          onSize={setSize}
          onSight={setMoved}
          onAll={() => setMoved(undefined)}
          onOpen={open}
        />
        <section className={styles.list} aria-label={t('views.mapList', { object: many })}>
          <p className={styles.facts}>
            {t('views.placed', { count: placed.length })}
            {read > placed.length && ` · ${t('views.unplaced', { count: read - placed.length })}`}
            {more && ` · ${t('views.mapFirst', { count: mostPlaced })}`}
          </p>
          <ul>
            {inSight.slice(0, mostNamed).map((one) => {
              const colour = colourOf(one);
              return (
                <li key={one.id}>
                  <button
                    type="button"
                    className={classes(styles.entry, one.id === search.peek && styles.chosen)}
                    onClick={() => open(one.id)}
                  >
                    {colour && <span className={classes(marks.dot, marks[colour])} aria-hidden="true" />}
                    <span className="ellipsis">{one.title}</span>
                    {one.byCity && <small>{t('views.byCity')}</small>}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      </div>
      <Suspense>
        {search.peek && (
          <Peek
            object={object}
            id={search.peek}
            place={undefined}
            onClose={() => change({ peek: undefined })}
            onStep={(by) => {
              const next = inSight[inSight.findIndex((one) => one.id === search.peek) + by];
              if (next) change({ peek: next.id });
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
