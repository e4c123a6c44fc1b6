/** Everything that is no plain table: groups, board, calendar, map; each comes with its first use. */
import { lazy, type ReactNode, Suspense } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import type { ViewState } from '../views/viewState.ts';

const board = () => import('../board/BoardPane.tsx');
const BoardPane = lazy(async () => ({ default: (await board()).BoardPane }));
const GroupedPane = lazy(async () => ({ default: (await import('../grouped/GroupedPane.tsx')).GroupedPane }));
const CalendarPane = lazy(async () => ({
  default: (await import('../calendar/CalendarPane.tsx')).CalendarPane,
}));
const MapPane = lazy(async () => ({ default: (await import('../map/MapPane.tsx')).MapPane }));

export interface KindPaneProps {
  readonly object: ObjectMeta;
  readonly state: ViewState;
  onCreate(): void;
}

/** The board is the next step from many lists: its script is fetched while nobody waits. */
export function preloadBoard(): void {
  void board();
}

export function KindPane(props: KindPaneProps) {
  return <Suspense fallback={<SkeletonRows />}>{paneOf(props)}</Suspense>;
}

function paneOf(props: KindPaneProps): ReactNode {
  switch (props.state.definition.kind) {
    case 'board':
      return <BoardPane {...props} />;
    case 'grouped':
      return <GroupedPane {...props} />;
    case 'calendar':
      return <CalendarPane {...props} />;
    case 'map':
      return <MapPane {...props} />;
    case 'table':
      return null;
  }
}
