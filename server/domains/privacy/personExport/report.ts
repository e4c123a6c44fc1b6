/** What is held about a person as a report that he can read by himself, in either language. */
import type { Language } from '../../../../shared/labels.ts';
import { escapeHtml, factsTable, plainPage } from '../plainPage.ts';
import type { Entry, Part } from './collect.ts';

export interface ReportFacts {
  readonly workspace: string;
  readonly person: string;
  readonly at: string;
  readonly files: readonly string[];
}

const text = {
  en: {
    title: 'What we hold about you',
    lead: (facts: ReportFacts) => `${facts.person} · ${facts.workspace} · ${facts.at.slice(0, 10)}`,
    note: 'The same stands in data.json for machines. Files that belong to you are in the folder “files”. Values shown with dots are sensitive and were left masked.',
    files: 'Files',
    more: (count: number) => `${count} entries`,
  },
  zh: {
    title: '我们持有的关于您的信息',
    lead: (facts: ReportFacts) => `${facts.person} · ${facts.workspace} · ${facts.at.slice(0, 10)}`,
    note: '供机器读取的同一内容见 data.json；与您有关的文件在 files 文件夹中。以圆点显示的为敏感内容，已脱敏。',
    files: '文件',
    more: (count: number) => `共 ${count} 条`,
  },
} as const;

export function reportPage(language: Language, facts: ReportFacts, parts: readonly Part[]): string {
  const t = text[language];
  const chapters = parts.map(
    ({ label, entries }) => `<h2>${escapeHtml(label[language])}</h2>
${entries.length > 1 ? `<p class="lead">${t.more(entries.length)}</p>` : ''}
${entries.map((each) => entryHtml(each, language, entries.length === 1)).join('\n')}`,
  );
  const files =
    facts.files.length === 0
      ? ''
      : `<h2>${t.files}</h2><ul>${facts.files.map((name) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>`;
  const body = `<h1>${t.title}</h1><p class="lead">${escapeHtml(t.lead(facts))}</p><p>${t.note}</p>
${chapters.join('\n')}
${files}`;
  return plainPage(language, t.title, body);
}

function entryHtml({ title, values }: Entry, language: Language, open: boolean): string {
  const rows = values.map(({ label, value }): [string, string] => [label[language], asText(value, language)]);
  return `<details${open ? ' open' : ''}><summary>${escapeHtml(title)}</summary>${factsTable(rows)}</details>`;
}

function asText(value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return { en: value ? 'yes' : 'no', zh: value ? '是' : '否' }[language];
  if (value === null || typeof value !== 'object') return String(value ?? '');
  if (Array.isArray(value)) return value.map((each) => asText(each, language)).join(', ');
  const members = value as Readonly<Record<string, unknown>>;
  if (typeof members.en === 'string' && typeof members.zh === 'string') return String(members[language]);
  if (typeof members.value === 'string') return members.value;
  if (typeof members.label === 'string') return members.label;
  return Object.entries(members)
    .filter(([, each]) => each !== null && each !== '')
    .map(([name, each]) => `${name}: ${asText(each, language)}`)
    .join('; ');
}
