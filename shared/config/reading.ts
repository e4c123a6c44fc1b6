/** Reads a document member by member; everything wrong is collected, unknown members are refused, nothing is guessed. */
import { ValueError } from '../errors.ts';
import type { Label } from '../labels.ts';

export interface ReadingProblem {
  /** `options.0.label` */
  readonly path: string;
  readonly text: Label;
}

/** All that is wrong with the shape of a document. */
export class ReadingRefused extends ValueError {
  readonly problems: readonly ReadingProblem[];

  constructor(problems: readonly ReadingProblem[]) {
    const [first] = problems;
    super(first?.text ?? { en: 'It is not valid.', zh: '格式不正确。' }, 'invalid_value');
    this.problems = problems;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Required members that are wrong read as a placeholder: `end` throws before anybody uses it. */
export class Reading {
  readonly #data: Record<string, unknown>;
  readonly #path: string;
  readonly #problems: ReadingProblem[];
  readonly #known = new Set<string>();

  constructor(data: unknown, path = '', problems: ReadingProblem[] = []) {
    this.#path = path;
    this.#problems = problems;
    this.#data = isRecord(data) ? data : {};
    if (!isRecord(data)) {
      problems.push({
        path,
        text: { en: 'Expected an object with named members.', zh: '应为由成员组成的对象。' },
      });
    }
  }

  at(name: string | number): string {
    return this.#path === '' ? String(name) : `${this.#path}.${name}`;
  }

  refuse(name: string, en: string, zh: string): void {
    this.#problems.push({ path: name === '' ? this.#path : this.at(name), text: { en, zh } });
  }

  /** Own members only; null and undefined are absent. */
  has(name: string): boolean {
    this.#known.add(name);
    return Object.hasOwn(this.#data, name) && (this.#data[name] ?? null) !== null;
  }

  raw(name: string): unknown {
    return this.has(name) ? this.#data[name] : undefined;
  }

  /** `read` only where the member is there. */
  optional<Value>(name: string, read: () => Value): Value | undefined {
    return this.has(name) ? read() : undefined;
  }

  text(name: string, most = 200, pattern?: RegExp): string {
    const value = this.raw(name);
    if (typeof value !== 'string' || value.trim() === '' || Array.from(value).length > most) {
      this.refuse(name, `Expected a text of 1 to ${most} characters.`, `应为 1 至 ${most} 个字符的文本。`);
      return '';
    }
    if (pattern && !pattern.test(value)) {
      this.refuse(
        name,
        `“${value}” does not have the form ${pattern.source}.`,
        `“${value}”格式不符，应为 ${pattern.source}。`,
      );
    }
    return value;
  }

  flag(name: string): boolean {
    const value = this.raw(name);
    if (typeof value !== 'boolean') this.refuse(name, 'Expected true or false.', '应为 true 或 false。');
    return value === true;
  }

  whole(name: string, least: number, most: number): number {
    const value = this.raw(name);
    if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most)
      return value as number;
    this.refuse(
      name,
      `Expected a whole number from ${least} to ${most}.`,
      `应为 ${least} 到 ${most} 之间的整数。`,
    );
    return least;
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value {
    const value = values.find((each) => each === this.raw(name));
    if (value === undefined)
      this.refuse(name, `Expected one of: ${values.join(', ')}.`, `应为以下之一：${values.join('、')}。`);
    return value ?? values[0]!;
  }

  /** In both languages; what is empty in one is not there. */
  label(name: string, most = 200): Label {
    const value = this.raw(name);
    if (!isRecord(value)) {
      this.refuse(
        name,
        'Expected words in both languages: {"en": …, "zh": …}.',
        '应提供中英文：{"en": …, "zh": …}。',
      );
      return { en: '', zh: '' };
    }
    const words = new Reading(value, this.at(name), this.#problems);
    const label = { en: words.text('en', most), zh: words.text('zh', most) };
    words.members();
    return label;
  }

  /** Each item a document of its own. */
  list<Item>(name: string, most: number, read: (item: Reading, at: number) => Item): Item[] {
    const value = this.raw(name);
    if (!Array.isArray(value) || value.length > most) {
      this.refuse(name, `Expected a list of at most ${most}.`, `应为最多 ${most} 项的列表。`);
      return [];
    }
    return value.map((each: unknown, at) => {
      const item = new Reading(each, this.at(`${name}.${at}`), this.#problems);
      const read_ = read(item, at);
      item.members();
      return read_;
    });
  }

  texts(name: string, most: number, longest = 200): string[] {
    const value = this.raw(name);
    const good =
      Array.isArray(value) &&
      value.length <= most &&
      value.every((each) => typeof each === 'string' && each !== '' && each.length <= longest);
    if (!good) {
      this.refuse(name, `Expected a list of at most ${most} texts.`, `应为最多 ${most} 项文本的列表。`);
      return [];
    }
    return value as string[];
  }

  /** A document within the document. */
  part<Value>(name: string, read: (part: Reading) => Value): Value {
    const part = new Reading(this.raw(name), this.at(name), this.#problems);
    const value = read(part);
    part.members();
    return value;
  }

  /** Refuses the members that nobody read. */
  members(): void {
    for (const name of Object.keys(this.#data)) {
      if (!this.#known.has(name))
        this.refuse(name, `There is no member “${name}” here.`, `这里没有名为“${name}”的成员。`);
    }
  }

  /** Throws all that was wrong. */
  end(): void {
    this.members();
    if (this.#problems.length > 0) throw new ReadingRefused(this.#problems);
  }
}
