/** The history of the record that the address names. */
import { useParams } from '@tanstack/react-router';
import { useObject } from '../base/metadata.ts';
import { HistoryPage } from '../platform/history/HistoryPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

export function ObjectHistoryPage() {
  const { object: plural = '', id = '' } = useParams({ strict: false });
  const object = useObject(plural);
  return object ? <HistoryPage key={id} object={object} id={id} /> : <NotFoundPage />;
}
