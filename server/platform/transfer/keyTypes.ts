/** Types of fields whose value names a record. */
export const keyTypes: ReadonlySet<string> = new Set(['text', 'url', 'emails', 'phones', 'integer', 'id']);
