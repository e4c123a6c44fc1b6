/** The record that the address names, as it is or as it was. */
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { useObject } from '../base/metadata.ts';
import { asOfOf } from '../platform/history/asOfAddress.ts';
import { RecordPage } from '../platform/record/RecordPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import './recordPanels.ts';

const PastRecordPage = lazy(async () => ({
  default: (await import('../platform/history/PastRecordPage.tsx')).PastRecordPage,
}));

export function ObjectRecordPage() {
  const { object: plural = '', id = '' } = useParams({ strict: false });
  const object = useObject(plural);
  const at = asOfOf(useSearch({ strict: false }));
  if (!object) return <NotFoundPage />;
  if (at !== undefined) return <PastRecordPage key={id} object={object} id={id} at={at} />;
  return <RecordPage key={id} object={object} id={id} />;
}
