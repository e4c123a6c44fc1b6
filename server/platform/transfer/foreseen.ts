/** What a trial knows will be there: records that its earlier rows would have made, by what later rows name them by. */
import { fold } from '../../../shared/fold.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import type { ImportPlan } from './importPlan.ts';
import type { Row } from './reading/readRequest.ts';
import { cellText } from './readRow.ts';
import { squeeze } from './resolveLookups.ts';
import { TextSet } from './textSet.ts';

/** Titles are compared as the lookup compares them; ids of other systems as they are. */
function comparable(object: ObjectType, field: Field, text: string): string {
  if (field.name === 'sourceId') return text;
  return (field === object.titleField && squeeze(text)) || fold(text);
}

export class Foreseen {
  readonly #texts = new Map<string, TextSet>();

  /**
   * @param plans of all imports that follow: only what they name records by is kept
   * @param withIds their ids in the other system as well, by which tables of files name them
   */
  constructor(plans: readonly ImportPlan[], withIds = false) {
    for (const { object } of withIds ? plans : []) {
      const id = object.fields.get('sourceId');
      if (id) this.#texts.set(nameOf(object, id), new TextSet());
    }
    for (const plan of plans) {
      for (const { lookup } of [...plan.columns, ...plan.later])
        for (const { object, by } of lookup?.targets ?? [])
          this.#texts.set(nameOf(object, by), new TextSet());
    }
  }

  remember({ object, columns }: ImportPlan, rows: readonly Row[]): void {
    const wanted = columns.flatMap((column) => {
      const texts = this.#texts.get(nameOf(object, column.field));
      return texts && column.member === null ? [{ column, texts }] : [];
    });
    for (const [, cells] of rows) {
      for (const { column, texts } of wanted) {
        const text = cellText(column, cells)?.trim() ?? '';
        if (text !== '') texts.add(comparable(object, column.field, text));
      }
    }
  }

  /** A record that a trial made on the way. */
  rememberText(object: ObjectType, by: Field, text: string): void {
    this.#texts.get(nameOf(object, by))?.add(comparable(object, by, text));
  }

  has(object: ObjectType, by: Field, text: string): boolean {
    return this.#texts.get(nameOf(object, by))?.has(comparable(object, by, text)) ?? false;
  }
}

function nameOf(object: ObjectType, field: Field): string {
  return `${object.name} ${field.name}`;
}
