/** What an object shows once its custom fields are known: what was put away is left out, what nobody placed has a place. */
import type { ObjectDeclaration, ViewDeclaration } from './declarations.ts';
import type { ObjectDraft, ObjectDrafts } from './objectDrafts.ts';
import { systemFields } from './systemFields.ts';

const moreLabel = { en: 'More', zh: '其他信息' };
const allLabel = { en: 'All', zh: '全部' };
const boardLabel = { en: 'Board', zh: '看板' };
/** Columns of the list that a custom object begins with, besides its title. */
const firstColumns = 6;

export function settleObject(objects: ObjectDrafts, name: string): void {
  const declared = objects.get(name);
  const hasCustom = declared && Object.values(declared.fields).some((field) => field.id !== undefined);
  if (!declared || !(declared.custom || hasCustom)) return;
  const object = objects.draft(name)!;
  if (object.custom) leaveOut(object);
  placeRest(object);
  if (object.custom && object.views.length === 0) object.views = firstViews(object);
}

/** A custom object may name fields that are put away; those of the code name what is there. */
function leaveOut(object: ObjectDraft): void {
  const known = (name: string) => {
    const own = name.split('.')[0]!;
    return Object.hasOwn(object.fields, own) || Object.hasOwn(systemFields, own);
  };
  if (object.subtitleFields) object.subtitleFields = object.subtitleFields.filter(known);
  if (object.keyFields) object.keyFields = object.keyFields.filter(known);
  if (object.timelineOf) object.timelineOf = object.timelineOf.filter(known);
  if (object.pathField && !known(object.pathField)) delete object.pathField;
  if (object.readersFrom && !known(object.readersFrom)) delete object.readersFrom;
  object.sections = object.sections.map(({ label, fields }) => ({ label, fields: fields.filter(known) }));
  object.views = object.views
    .filter(({ groupBy }) => groupBy === undefined || known(groupBy))
    .map((view) => ({ ...view, fields: view.fields.filter(known) }));
}

/** Fields that are in no section come in one of their own, so that every field is in the form at once. */
function placeRest(object: ObjectDraft): void {
  const placed = new Set(object.sections.flatMap(({ fields }) => fields));
  const rest = Object.entries(object.fields)
    .filter(([name, field]) => !placed.has(name) && (object.custom || field.id !== undefined))
    .map(([name]) => name);
  if (object.custom && !placed.has('owner')) rest.push('owner');
  if (rest.length === 0) return;
  const label = object.sections.length === 0 ? object.label : moreLabel;
  object.sections = [...object.sections, { label, fields: rest }];
}

function firstViews(object: ObjectDeclaration): ViewDeclaration[] {
  const own = Object.keys(object.fields).filter((name) => name !== object.titleField);
  const fields = [object.titleField, ...own.slice(0, firstColumns), 'owner', 'updatedAt'];
  const views: ViewDeclaration[] = [
    { id: 'all', label: allLabel, kind: 'table', fields, sort: '-updatedAt' },
  ];
  if (object.pathField)
    views.push({ id: 'board', label: boardLabel, kind: 'board', fields, groupBy: object.pathField });
  return views;
}
