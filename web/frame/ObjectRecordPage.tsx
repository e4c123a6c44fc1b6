/** The record that the address names. */
import { useParams } from '@tanstack/react-router';
import { useObject } from '../base/metadata.ts';
import { RecordPage } from '../platform/record/RecordPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import './recordPanels.ts';

export function ObjectRecordPage() {
  const { object: plural = '', id = '' } = useParams({ strict: false });
  const object = useObject(plural);
  return object ? <RecordPage key={id} object={object} id={id} /> : <NotFoundPage />;
}
