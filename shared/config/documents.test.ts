/** Documents as they come: what is right is read as it is, what is wrong is named by its place. */
import { describe, expect, it } from 'vitest';
import { allowedWith, readDependency } from './dependency.ts';
import { readLayout } from './layout.ts';
import { readNumbering } from './numbering.ts';
import { readPipeline } from './pipeline.ts';
import { ReadingRefused } from './reading.ts';
import { readRecordType } from './recordType.ts';
import { readRule } from './rule.ts';
import { readUniqueKey } from './uniqueKey.ts';

const label = { en: 'L', zh: '标' };

function places(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ReadingRefused) return error.problems.map(({ path }) => path);
    throw error;
  }
}

describe('documents', () => {
  it('are read as they are, without what says nothing', () => {
    const layout = { label, sections: [{ label, fields: [{ field: 'name' }] }] };
    expect(readLayout(layout, 'account.x')).toEqual(layout);
    expect(readRecordType({ label, isDefault: false, retired: false }, 'account.x')).toEqual({ label });
    expect(readPipeline({ label }, 'opportunity.standard')).toEqual({ label });
  });

  it('name what is wrong by its place', () => {
    expect(places(() => readPipeline({ label }, 'opportunity.other'))).toEqual(['stages']);
    expect(places(() => readPipeline({ label, stages: ['a', 'a'] }, 'opportunity.other'))).toEqual([
      'stages',
    ]);
    expect(places(() => readPipeline({ label, retired: true }, 'opportunity.standard'))).toEqual(['retired']);
    expect(places(() => readPipeline({ label, stages: ['a'] }, 'Opportunity'))).toEqual(['']);
    expect(places(() => readRecordType({ label, isDefault: true, retired: true }, 'a.x'))).toEqual([
      'retired',
    ]);
    expect(places(() => readRecordType({ label, options: { a: 'b' } }, 'a.x'))).toEqual(['options.a']);
    expect(places(() => readRule({ label, when: [] }, 'a.x'))).toEqual(['when', 'message']);
    expect(places(() => readRule({ label, when: { a: 1 }, require: [] }, 'a.x'))).toEqual(['require']);
    expect(places(() => readLayout({ label, sections: [{ label, columns: 4, fields: [] }] }, 'a.x'))).toEqual(
      ['sections.0.columns'],
    );
    expect(places(() => readNumbering({ pattern: 'A', reset: 'never' }, 'a.b'))).toEqual(['pattern']);
    expect(places(() => readNumbering({ pattern: '{0}', reset: 'never' }, 'a'))).toEqual(['']);
    expect(places(() => readUniqueKey({ label, fields: [] }, 'a.x'))).toEqual(['fields']);
    expect(places(() => readDependency({ controlledBy: 'a', allowed: [] }))).toEqual(['allowed']);
    expect(places(() => readDependency({ controlledBy: 'a', allowed: {}, more: 1 }))).toEqual(['more']);
  });

  it('are not bent by the names of prototypes', () => {
    const hostile = JSON.parse('{"controlledBy":"a","allowed":{"__proto__":["x"],"constructor":["y"]}}');
    const read = readDependency(hostile);
    expect(Object.getPrototypeOf(read.allowed)).toBe(Object.prototype);
    expect(allowedWith(read, '__proto__')).toEqual(['x']);
    expect(allowedWith(read, 'toString')).toEqual([]);
  });

  it('allow with each value what they say, and otherwise the rest', () => {
    const dependency = { controlledBy: 'a', allowed: { x: ['1'], true: ['2'] }, otherwise: ['3'] };
    expect([null, 'x', true, 'y'].map((value) => allowedWith(dependency, value))).toEqual([
      ['3'],
      ['1'],
      ['2'],
      ['3'],
    ]);
  });
});
