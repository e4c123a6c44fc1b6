/** The check characters of Salesforce ids, against ids that Salesforce itself gave. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSalesforceId, salesforceId } from './salesforceId.ts';

// From public exports and documentation of Salesforce.
test.each([
  ['0015500000Xyy06', '0015500000Xyy06AAB'],
  ['0015500000Ygpq1', '0015500000Ygpq1AAB'],
  ['001q000000wW9Be', '001q000000wW9BeAAK'],
  ['006q000000Hddoh', '006q000000HddohAAB'],
  ['00537000004jeWM', '00537000004jeWMAAY'],
  ['0051G000005Mun4', '0051G000005Mun4QAC'],
  ['00T1G00003Ufap9', '00T1G00003Ufap9UAB'],
  ['001x00000035m0i', '001x00000035m0iAAA'],
])('%s is %s', (short, long) => {
  expect(salesforceId(short)).toBe(long);
  expect(isSalesforceId(long)).toBe(true);
});

test('what is no such id stays as it is', () => {
  for (const text of ['', 'C-17', '0015500000Xyy06AAB', '张三', '0015500000Xyy0']) {
    expect(salesforceId(text)).toBe(text);
  }
});

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const id = fc.string({ unit: fc.constantFrom(...letters), minLength: 15, maxLength: 15 });

test('ids that differ in case only differ when case is not looked at, and making them long twice is once', () => {
  fc.assert(
    fc.property(id, fc.array(fc.nat({ max: 14 }), { minLength: 1 }), (one, places) => {
      const other = [...one]
        .map((sign, at) =>
          places.includes(at)
            ? sign === sign.toLowerCase()
              ? sign.toUpperCase()
              : sign.toLowerCase()
            : sign,
        )
        .join('');
      expect(salesforceId(one).toLowerCase() === salesforceId(other).toLowerCase()).toBe(one === other);
      expect(salesforceId(salesforceId(one))).toBe(salesforceId(one));
    }),
  );
});
