/** Lists of Odoo are recognised, their columns find their fields, and their cells become the values meant. */
import { describe, expect, test } from 'vitest';
import { odooFiles } from '../../../../tests/exports/odoo.ts';
import { fileOf, kinds, recognise, stages } from '../../../../tests/exports/readBack.ts';

describe('Odoo', () => {
  const found = recognise(odooFiles);

  test('companies and people of one table are two parts of one file', () => {
    expect(kinds(found)).toEqual([
      'odoo res.partner (company) > accounts',
      '+ odoo res.partner (person) > contacts',
      'odoo crm.lead > opportunities',
    ]);
    const first = fileOf(odooFiles, found, 'res.partner (company)');
    const second = fileOf(odooFiles, found, 'res.partner (person)');
    expect(first.records).toHaveLength(20);
    expect(second.records).toHaveLength(40);
    // Rows that go on with a list of the row above are counted once.
    expect(first.leftOut + second.leftOut).toBe(20);
    expect(second.records[0]?.names.account).toBe(`account.sourceId=${first.records[0]?.sourceId}`);
    expect(first.records[1]).toMatchObject({
      address: { street: '600 Congress Ave Suite 200', country: 'US' },
      tags: ['Export', 'VIP'],
    });
  });

  test('leads in the table of opportunities, and rows that go on, are left out', () => {
    const { records, leftOut } = fileOf(odooFiles, found, 'crm.lead');
    expect([records.length, leftOut]).toEqual([30, 1]);
    expect(records.map(({ stage }) => stage)).toEqual(stages);
    expect(records[0]).toMatchObject({ tags: ['Product', 'Services'], openedOn: '2025-01-15' });
  });
});
