/** Administrative divisions of a country, as the cleaning of addresses asks for them; the table lies on the server. */

/** 1: province; 2: city; 3: county or district. */
export type DivisionLevel = 1 | 2 | 3;

export interface Division {
  /** Six digits; null where the divisions have none (Hong Kong, Macao, Taiwan). */
  readonly code: string | null;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly parent: Division | null;
}

export interface DivisionMatch {
  readonly division: Division;
  /** Characters of the text that name it. */
  readonly length: number;
  /** Its name without 省, 市 and the like. */
  readonly isShort: boolean;
}

export interface Divisions {
  /** Those that the text begins with, whichever level; longest first. */
  startingWith(text: string): readonly DivisionMatch[];
}

/** Between a province and its counties where there is no city: a line of the table, no place that anybody names. */
export function isNoPlace({ name }: Pick<Division, 'name'>): boolean {
  return /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name);
}

/** Province, city and district that a division lies in, itself included. */
export function lineOf(division: Division): readonly Division[] {
  return division.parent === null ? [division] : [...lineOf(division.parent), division];
}
