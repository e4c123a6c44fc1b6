/** Documents that belong to an object, by kind. */
import type { DependencyDocument } from '../../../../shared/config/dependency.ts';
import { documentName } from '../../../../shared/config/documentName.ts';
import type { FieldDocument } from '../../../../shared/config/field.ts';
import type { FieldSettingsDocument } from '../../../../shared/config/fieldSettings.ts';
import type { LayoutDocument } from '../../../../shared/config/layout.ts';
import type { NumberingDocument } from '../../../../shared/config/numbering.ts';
import type { ObjectDocument } from '../../../../shared/config/object.ts';
import type { PipelineDocument } from '../../../../shared/config/pipeline.ts';
import type { RecordTypeDocument } from '../../../../shared/config/recordType.ts';
import type { RuleDocument } from '../../../../shared/config/rule.ts';
import type { ConfigItem } from '../../../../shared/config/store.ts';
import type { UniqueKeyDocument } from '../../../../shared/config/uniqueKey.ts';
import { useConfig } from './configApi.ts';

/** What each kind holds: the server has read and checked every one of them. */
interface Documents {
  readonly object: ObjectDocument;
  readonly field: FieldDocument;
  readonly fieldSettings: FieldSettingsDocument;
  readonly pipeline: PipelineDocument;
  readonly recordType: RecordTypeDocument;
  readonly layout: LayoutDocument;
  readonly rule: RuleDocument;
  readonly dependency: DependencyDocument;
  readonly numbering: NumberingDocument;
  readonly uniqueKey: UniqueKeyDocument;
}

export interface StoredDocument<Kind extends keyof Documents> {
  /** `opportunity.renewal` */
  readonly name: string;
  /** `renewal` */
  readonly part: string;
  readonly version: number;
  readonly data: Documents[Kind];
}

function stored<Kind extends keyof Documents>(item: ConfigItem): StoredDocument<Kind> {
  return {
    name: item.name,
    part: documentName(item.name).part,
    version: item.version,
    data: item.data as unknown as Documents[Kind],
  };
}

/** In the order that documents give themselves, then by name. */
export function useDocumentsOf<Kind extends keyof Documents>(object: string, kind: Kind) {
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
