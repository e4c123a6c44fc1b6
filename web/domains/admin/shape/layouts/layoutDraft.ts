/** A layout while it is edited: sections with keys of their own, and every way a field can move. */
import type { LayoutDocument, LayoutField, LayoutSection } from '../../../../../shared/config/layout.ts';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { besideOf, type Step, stepped } from '../parts/placed.ts';
import type { RowSide } from '../parts/rowDrag.ts';

export interface SectionDraft extends LayoutSection {
  /** Tells sections apart while they are moved and renamed. */
  readonly key: string;
}

export type LayoutDraft = Omit<LayoutDocument, 'sections'> & { readonly sections: readonly SectionDraft[] };

let made = 0;

function nextKey(): string {
  made += 1;
  return `section${made}`;
}

/** As the product lays the object out, to start from. */
export function startLayout(object: ObjectMeta, label: LayoutDocument['label']): LayoutDraft {
  const named = new Set(object.sections.flatMap((section) => section.fields));
  const rest = object.fields.filter((field) => !field.system && !named.has(field.name));
  const sections = object.sections.map((section) => ({
    key: nextKey(),
    label: section.label,
    columns: 1 as const,
    fields: section.fields.map((field) => ({ field })),
  }));
  const all =
    rest.length > 0 || sections.length === 0
      ? [
          ...sections,
          {
            key: nextKey(),
            label: { en: 'Details', zh: '详细信息' },
            columns: 1 as const,
            fields: rest.map((field) => ({ field: field.name })),
          },
        ]
      : sections;
  return { label, sections: all };
}

export function layoutDraft(document: LayoutDocument): LayoutDraft {
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, key: nextKey() })),
  };
}

export function layoutDocument({ sections, ...rest }: LayoutDraft): LayoutDocument {
  return { ...rest, sections: sections.map(({ key: _, ...section }) => section) };
}

export function fieldNames(draft: LayoutDraft): ReadonlySet<string> {
  return new Set(draft.sections.flatMap((section) => section.fields.map(({ field }) => field)));
}

export function placeOf(draft: LayoutDraft, name: string) {
  for (const section of draft.sections) {
    const at = section.fields.findIndex(({ field }) => field === name);
    const entry = section.fields[at];
    if (entry) return { section, at, entry };
  }
  return undefined;
}

/** What the layout says of a field, wherever it stands now; a field from the shelf says nothing yet. */
function entryOf(draft: LayoutDraft, name: string): LayoutField {
  return placeOf(draft, name)?.entry ?? { field: name };
}

export function withoutField(draft: LayoutDraft, name: string): LayoutDraft {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      fields: section.fields.filter(({ field }) => field !== name),
    })),
  };
}

/** Puts a field, from the shelf or from elsewhere, at the end of a section. */
export function appendField(draft: LayoutDraft, name: string, key: string): LayoutDraft {
  const entry = entryOf(draft, name);
  return mapSection(withoutField(draft, name), key, (section) => ({
    ...section,
    fields: [...section.fields, entry],
  }));
}

/** Puts a field before or behind another one. */
export function placeField(draft: LayoutDraft, name: string, beside: string, side: RowSide): LayoutDraft {
  const target = placeOf(draft, beside);
  if (!target || name === beside) return draft;
  const moved = appendField(draft, name, target.section.key);
  return mapSection(moved, target.section.key, (section) => ({
    ...section,
    fields: besideOf(section.fields, ({ field }) => field, name, beside, side),
  }));
}

/** One step; past the first and the last place it goes on in the neighbouring section. */
export function stepField(draft: LayoutDraft, name: string, step: Step): LayoutDraft {
  const place = placeOf(draft, name);
  if (!place) return draft;
  const { section, at } = place;
  const leaves = (step === 'up' && at === 0) || (step === 'down' && at === section.fields.length - 1);
  if (!leaves) {
    return mapSection(draft, section.key, (held) => ({ ...held, fields: stepped(held.fields, at, step) }));
  }
  const index = draft.sections.findIndex(({ key }) => key === section.key);
  const next = draft.sections[step === 'up' ? index - 1 : index + 1];
  if (!next) return draft;
  const first = next.fields[0];
  return step === 'up' || !first
    ? appendField(draft, name, next.key)
    : placeField(draft, name, first.field, 'before');
}

export function changeField(draft: LayoutDraft, entry: LayoutField): LayoutDraft {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      fields: section.fields.map((held) => (held.field === entry.field ? entry : held)),
    })),
  };
}

export function mapSection(
  draft: LayoutDraft,
  key: string,
  change: (section: SectionDraft) => SectionDraft,
): LayoutDraft {
  return {
    ...draft,
    sections: draft.sections.map((section) => (section.key === key ? change(section) : section)),
  };
}

export function addSection(draft: LayoutDraft): { draft: LayoutDraft; key: string } {
  const key = nextKey();
  const section: SectionDraft = { key, label: { en: 'New section', zh: '新分组' }, columns: 1, fields: [] };
  return { draft: { ...draft, sections: [...draft.sections, section] }, key };
}

/** Its fields go back to the shelf. */
export function withoutSection(draft: LayoutDraft, key: string): LayoutDraft {
  return { ...draft, sections: draft.sections.filter((section) => section.key !== key) };
}
