/** Lines of the audit trail under the days they happened on, each a sentence that opens. */
import {
  IconDownload,
  IconEye,
  IconKey,
  IconLogin2,
  IconPencil,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import type { AuditLine } from '../../../../shared/audit/auditLine.ts';
import { auditTopics } from '../../../../shared/audit/auditLine.ts';
import { auditActor, auditSentence } from '../../../../shared/audit/auditSentence.ts';
import { useFormat } from '../../../base/format.ts';
import styles from './audit.module.css';
import { useAuditNames } from './useAuditNames.ts';

interface AuditLinesProps {
  readonly lines: readonly AuditLine[];
  readonly onOpen: (id: string) => void;
}

const signs = {
  changes: IconPencil,
  reads: IconEye,
  exports: IconDownload,
  signIns: IconLogin2,
  rights: IconKey,
  settings: IconSettings,
} as const;

function topicOf(verb: string): keyof typeof signs {
  const found = Object.entries(auditTopics).find(([, verbs]) => (verbs as readonly string[]).includes(verb));
  return (found?.[0] ?? 'settings') as keyof typeof signs;
}

/** What an auditor looks at twice. */
const alarming = /Failed$|Blocked$|Refused$|^(unusual|mass|guessing|purge|erase|export|reveal)/;

export function AuditLines({ lines, onOpen }: AuditLinesProps) {
  const format = useFormat();
  const names = useAuditNames();
  const days = new Map<string, AuditLine[]>();
  for (const line of lines) {
    const day = format.moment(line.at).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days].map(([day, own]) => (
    <section key={day} aria-label={format.day(day)}>
      <h2 className={styles.day}>{format.day(day)}</h2>
      <ul className={styles.lines}>
        {own.map((line) => {
          const Sign =
            line.verb === 'delete' || line.verb === 'purge' ? IconTrash : signs[topicOf(line.verb)];
          return (
            <li key={line.id}>
              <button
                type="button"
                className={styles.line}
                data-alarming={alarming.test(line.verb) || undefined}
                onClick={() => onOpen(line.id)}
              >
                <time dateTime={line.at}>{format.moment(line.at).slice(11)}</time>
                <Sign size={16} stroke={1.6} aria-hidden />
                <span className={styles.sentence}>
                  <strong>{auditActor(line, names.language)}</strong> {auditSentence(line, names)}
                </span>
                {line.address && <span className={styles.address}>{line.address}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
