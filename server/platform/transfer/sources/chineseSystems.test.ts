/** Exports of 纷享销客 and 悟空CRM are recognised, their columns find their fields, and their cells become the values meant. */
import { describe, expect, test } from 'vitest';
import { fxiaokeApiFiles, fxiaokeFiles, wukongFiles } from '../../../../tests/exports/chinese.ts';
import { companies } from '../../../../tests/exports/company.ts';
import { fileOf, kinds, recognise, stages } from '../../../../tests/exports/readBack.ts';

describe('纷享销客 and 悟空CRM', () => {
  test('纷享销客: labels, void records, levels with words in brackets', () => {
    const found = recognise(fxiaokeFiles);
    expect(kinds(found)).toEqual([
      'fxiaoke AccountObj > accounts',
      'fxiaoke ContactObj > contacts',
      'fxiaoke NewOpportunityObj > opportunities',
      'fxiaoke ActiveRecordObj > activities',
    ]);
    const accounts = fileOf(fxiaokeFiles, found, 'AccountObj');
    expect([accounts.records.length, accounts.leftOut]).toEqual([20, 1]);
    expect(accounts.records[0]).toMatchObject({
      level: 'A',
      industry: 'manufacturing',
      leadSource: 'referral',
      lifecycle: 'firstOrder',
      createdAt: '2025-03-01T01:30:00.000Z',
    });
    expect(fileOf(fxiaokeFiles, found, 'NewOpportunityObj').records.map(({ stage }) => stage)).toEqual(
      stages,
    );
    const [followUp] = fileOf(fxiaokeFiles, found, 'ActiveRecordObj').records;
    expect(followUp).toMatchObject({
      kind: 'call',
      names: { regarding: `account.name=${companies[2]!.name}` },
    });
  });

  test('纷享销客 API: words rather than codes, moments in milliseconds, the address of a place', () => {
    const found = recognise(fxiaokeApiFiles);
    expect(kinds(found)).toEqual(['fxiaoke AccountObj > accounts']);
    const [first] = fileOf(fxiaokeApiFiles, found, 'AccountObj').records;
    expect(first).toMatchObject({
      level: 'A',
      address: { street: 'Torstraße 1' },
      createdAt: '2025-03-01T01:30:00.000Z',
    });
    expect(first?.names.owner).toBe('user.name=Ada Lovelace');
  });

  test('悟空CRM, and contracts as a custom object', () => {
    const found = recognise(wukongFiles);
    expect(kinds(found)).toEqual([
      'wukong 客户 > accounts',
      'wukong 商机 > opportunities',
      'wukong 合同 > customObject Contract',
    ]);
    expect(fileOf(wukongFiles, found, '客户').records[0]).toMatchObject({
      level: 'B',
      industry: 'technology',
      leadSource: 'campaign',
    });
    expect(found[2]?.making.map(({ name }) => name)).toContain('c_contract.c_signedBy');
  });
});
