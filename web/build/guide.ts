/**
 * The user guide inside the product: `virtual:guide/en` and `virtual:guide/zh` are the chapters of docs/guide as HTML, made
 * at build time, with their pictures as files of the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

const folders = { en: 'en', zh: 'zh-CN' } as const;
type Language = keyof typeof folders;

const prefix = 'virtual:guide/';

interface Chapter {
  /** `lists` of `03-lists.md`. */
  readonly key: string;
  readonly title: string;
  readonly html: string;
  /** Its words, for the search. */
  readonly text: string;
}

/** @param root of the product, in which `docs/guide` lies */
export function guide(root: string): Plugin {
  const folderOf = (language: Language) => path.join(root, 'docs', 'guide', folders[language]);
  return {
    name: 'guide',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const language = id.slice(prefix.length + 1) as Language;
      const folder = folderOf(language);
      const pictures: string[] = [];
      const chapters = filesOf(folder).map((file) => {
        this.addWatchFile(path.join(folder, file));
        return chapterOf(folder, file, pictures);
      });
      return moduleOf(chapters, pictures);
    },
  };
}

/** In the order of their numbers. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^\d\d-[a-z-]+\.md$/.test(file))
    .sort();
}

function chapterOf(folder: string, file: string, pictures: string[]): Chapter {
  const markdown = readFileSync(path.join(folder, file), 'utf8');
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (title === undefined) throw new Error(`${file} has no title`);
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>`;
      },
      image({ href, text }) {
        const found = path.resolve(folder, href);
        if (!pictures.includes(found)) pictures.push(found);
        return `<img src="picture:${pictures.indexOf(found)}:" alt="${escapeHtml(text)}" loading="lazy">`;
      },
      link({ href, tokens }) {
        // Chapters lead to each other by file name; in the product they are pages.
        const [, key, anchor = ''] = /^\d\d-([a-z-]+)\.md(#.*)?$/.exec(href) ?? [];
        const target = key === undefined ? href : `guide:${key}${anchor}`;
        return `<a href="${escapeHtml(target)}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  const body = markdown.replace(/^# .+$/m, '');
  const html = marked.parse(body, { async: false });
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { key: file.slice(3, -3), title, html, text };
}

/** As the places that show Markdown name a heading. */
function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Pictures become imports, so that the build names them by their content and the browser keeps them. */
function moduleOf(chapters: readonly Chapter[], pictures: readonly string[]): string {
  const imports = pictures.map((file, n) => `import p${n} from ${JSON.stringify(`${file}?url`)};`);
  const list = pictures.map((_, n) => `p${n}`).join(', ');
  return `${imports.join('\n')}
const pictures = [${list}];
const filled = (html) => html.replace(/picture:(\\d+):/g, (_, n) => pictures[n]);
export const chapters = ${JSON.stringify(chapters)}.map((one) => ({ ...one, html: filled(one.html) }));
`;
}
