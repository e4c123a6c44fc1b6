/** Documents that belong to an object, by kind. */
import { documentName } from '../../../../shared/config/documentName.ts';
import type { ConfigDocuments } from '../../../../shared/config/documents.ts';
import type { ConfigItem, ConfigKindName } from '../../../../shared/config/store.ts';
import { useConfig } from './configApi.ts';

/** The server has read and checked every one of them. */
export interface StoredDocument<Kind extends ConfigKindName> {
  /** `opportunity.renewal` */
  readonly name: string;
  /** `renewal` */
  readonly part: string;
  readonly version: number;
  readonly data: ConfigDocuments[Kind];
}

function stored<Kind extends ConfigKindName>(item: ConfigItem): StoredDocument<Kind> {
  return {
    name: item.name,
    part: documentName(item.name).part,
    version: item.version,
    data: item.data as unknown as ConfigDocuments[Kind],
  };
}

/** In the order that documents give themselves, then by name. */
export function useDocumentsOf<Kind extends ConfigKindName>(object: string, kind: Kind) {
  const query = useConfig(kind);
  const list = (query.data ?? [])
    .filter((item) => item.name.startsWith(`${object}.`))
    .map((item) => stored<Kind>(item))
    .sort((a, b) => orderOf(a.data) - orderOf(b.data) || (a.name < b.name ? -1 : 1));
  return { query, list };
}

function orderOf(data: object): number {
  return 'order' in data && typeof data.order === 'number' ? data.order : 1000;
}
