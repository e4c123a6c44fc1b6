/** What a page is: its address, and what is loaded when it is first opened. */
import type { ComponentType } from 'react';
import type { Catalogue } from '../../base/texts.ts';

export interface Page {
  /** Below the route that it belongs to; `$name` stands for what differs. */
  readonly path: string;
  readonly load: () => Promise<ComponentType>;
  /** What it speaks by besides the texts of every page. */
  readonly texts?: Catalogue;
  /** Reads the query of its address. */
  readonly search?: (search: Record<string, unknown>) => Record<string, unknown>;
}
