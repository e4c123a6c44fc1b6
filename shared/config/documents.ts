/** The document of each kind, for those who read them from the registry. */
import type { DependencyDocument } from './dependency.ts';
import type { DuplicateRuleDocument } from './duplicateRule.ts';
import type { FieldDocument } from './field.ts';
import type { FieldSettingsDocument } from './fieldSettings.ts';
import type { LayoutDocument } from './layout.ts';
import type { NumberingDocument } from './numbering.ts';
import type { ObjectDocument } from './object.ts';
import type { PipelineDocument } from './pipeline.ts';
import type { QualityDocument } from './quality.ts';
import type { RecordTypeDocument } from './recordType.ts';
import type { RuleDocument } from './rule.ts';
import type { ConfigKindName } from './store.ts';
import type { UniqueKeyDocument } from './uniqueKey.ts';

export interface ConfigDocuments extends Record<ConfigKindName, object> {
  object: ObjectDocument;
  field: FieldDocument;
  fieldSettings: FieldSettingsDocument;
  pipeline: PipelineDocument;
  recordType: RecordTypeDocument;
  layout: LayoutDocument;
  rule: RuleDocument;
  dependency: DependencyDocument;
  numbering: NumberingDocument;
  uniqueKey: UniqueKeyDocument;
  quality: QualityDocument;
  duplicateRule: DuplicateRuleDocument;
}
