/** A line of the audit trail as a sentence about the one who did it: “changed stage and amount of opportunity “Pumps””. */
import type { Label, Language } from '../labels.ts';
import type { AuditLine } from './auditLine.ts';
import { configWords } from './configWords.ts';
import { requestWords } from './requestWords.ts';
import { verbWords } from './verbWords.ts';

/** What the sentence is made of, in the reader's language. */
export interface AuditNames {
  readonly language: Language;
  /** Label of an object by its singular name; undefined for one that is not known. */
  object(name: string): string | undefined;
  /** Label of a field; undefined for one that is not known. */
  field(object: string, name: string): string | undefined;
}

/** Fields named in a sentence; the others are counted. */
const mostNamed = 3;

/** Without the actor, who stands before it. */
export function auditSentence(line: AuditLine, names: AuditNames): string {
  const words = line.verb === 'request' ? wordsOfRequest(line) : verbWords[line.verb];
  const said = words ?? { en: `did “${line.verb}” to {record}`, zh: `对{record}执行了“${line.verb}”` };
  const parts: Readonly<Record<string, string>> = {
    record: recordOf(line, names),
    object: line.object === null ? '' : objectOf(line.object, names),
    fields: fieldsOf(line, names),
    rows: String(line.rows ?? 0),
    route: `${line.facts.method ?? ''} ${line.facts.route ?? ''}`,
    lines: String(line.facts.rows ?? 0),
    lost: String(line.facts.lostSeals ?? 0),
    name: nameIn(line.facts) ?? nameIn(line.facts.after) ?? nameIn(line.facts.before) ?? '',
  };
  return said[names.language].replaceAll(/\{(\w+)\}/g, (_whole, part: string) => parts[part] ?? '').trim();
}

function nameIn(facts: unknown): string | undefined {
  const { name } = (facts ?? {}) as { readonly name?: unknown };
  return typeof name === 'string' ? name : undefined;
}

/** Who it was, for lines of people, of keys, of the product itself and of strangers. */
export function auditActor({ actor }: Pick<AuditLine, 'actor'>, language: Language): string {
  if (actor.kind === 'system') return language === 'zh' ? '系统' : 'Guanxi';
  if (actor.kind === 'anonymous') return language === 'zh' ? '未登录者' : 'Somebody not signed in';
  const name = actor.label ?? (language === 'zh' ? '（已无此用户）' : 'A user who is gone');
  if (actor.kind !== 'apiKey') return name;
  return language === 'zh' ? `${name}（API 密钥）` : `${name} (API key)`;
}

function wordsOfRequest({ facts }: AuditLine): Label {
  const known = requestWords[`${facts.method} ${facts.route}`];
  return known ?? { en: 'changed something through {route}', zh: '通过 {route} 作了更改' };
}

function objectOf(name: string, names: AuditNames): string {
  const label = names.object(name) ?? otherObjects[name]?.[names.language] ?? name;
  return names.language === 'en' ? label.toLowerCase() : label;
}

/** Things that are not records. */
const otherObjects: Readonly<Record<string, Label>> = {
  comment: { en: 'comment', zh: '评论' },
  attachment: { en: 'attachment', zh: '附件' },
  mail: { en: 'mail', zh: '邮件' },
  role: { en: 'role', zh: '角色' },
  sharingRule: { en: 'sharing rule', zh: '共享规则' },
};

function recordOf({ object, record }: AuditLine, names: AuditNames): string {
  const kind = object === null ? '' : objectOf(object, names);
  if (record === null) return kind;
  if (names.language === 'zh') return record.label === null ? `一条${kind}` : `${kind}“${record.label}”`;
  return record.label === null ? `a record of ${kind}` : `${kind} “${record.label}”`;
}

function fieldsOf({ verb, object, fields }: AuditLine, names: AuditNames): string {
  const labels = fields.map((name) => {
    if (verb === 'configured') return configWords(name, names.language, (each) => names.object(each));
    return object === null ? name : (names.field(object, name) ?? name);
  });
  const named = labels.slice(0, mostNamed);
  const others = labels.length - named.length;
  if (names.language === 'zh') {
    if (labels.length === 0) return '';
    return others > 0 ? `${named.join('、')}等 ${labels.length} 项` : named.join('、');
  }
  if (labels.length === 0) return 'nothing that you may see';
  if (others > 0) return `${named.join(', ')} and ${others} more`;
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}
