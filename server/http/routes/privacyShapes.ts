/** Shapes of what the routes of data protection answer. */
import { flag, id, list, nullable, shape, text, time, whole } from '../openapi/jsonSchema.ts';

export const label = shape({ en: text, zh: text });
export const personShape = shape({ object: text, id, label: text, detail: nullable(text), deleted: flag });
export const placeShape = shape({ place: text, label, count: whole });
const subjectShape = shape({ object: text, id });

export const lookShape = shape({
  job: id,
  state: { type: 'string', enum: ['working', 'done', 'failed'] },
  done: whole,
  total: nullable(whole),
  finishedAt: nullable(time),
  places: list(placeShape),
  kept: list(label),
});

export const heldShape = shape({
  person: personShape,
  obstacles: list(label),
  erasedAt: nullable(time),
  look: nullable(lookShape),
});

const mode = { type: 'string', enum: ['anonymise', 'purge'] };
const origin = { type: 'string', enum: ['person', 'retention', 'restore'] };

export const erasureShape = shape({
  id,
  mode,
  origin,
  state: { type: 'string', enum: ['waiting', 'working', 'done'] },
  reason: text,
  requestedBy: nullable(text),
  subjects: list(subjectShape),
  createdAt: time,
  finishedAt: nullable(time),
  job: nullable(id),
  done: whole,
  total: nullable(whole),
  failed: flag,
  counts: list(placeShape),
  certificate: nullable(text),
});

export const holdShape = shape({
  id,
  object: text,
  recordId: id,
  label: nullable(text),
  reason: text,
  placedAt: time,
  placedBy: nullable(text),
  endedAt: nullable(time),
  endedBy: nullable(text),
});

export const personExportShape = shape({
  id,
  object: text,
  recordId: id,
  label: nullable(text),
  state: { type: 'string', enum: ['queued', 'running', 'paused', 'done', 'failed', 'cancelled'] },
  size: nullable(whole),
  createdAt: time,
  createdBy: nullable(text),
  expiresAt: nullable(time),
  downloads: whole,
});
