/** Names of objects and fields for the sentences of the audit trail. */
import type { AuditNames } from '../../../../shared/audit/auditSentence.ts';
import { fieldOf, useObjects } from '../../../base/metadata.ts';
import { currentLanguage, labelOf } from '../../../base/texts.ts';

export function useAuditNames(): AuditNames {
  const objects = useObjects();
  const named = (name: string) => objects.find((object) => object.name === name);
  return {
    language: currentLanguage(),
    object(name) {
      const object = named(name);
      return object && labelOf(object.label);
    },
    field(name, field) {
      const object = named(name);
      const found = object && fieldOf(object, field);
      return found && labelOf(found.label);
    },
  };
}
