/** Which file and which record the tables of other systems mean, by their declarations. */
import { describe, expect, test } from 'vitest';
import {
  type ExportWithFiles,
  espocrmAttachments,
  hubspotNotes,
  odooAttachments,
  salesforceAttachments,
  suitecrmNotes,
  zohoAttachments,
} from '../../../../tests/exports/attachments.ts';
import { shapeOf } from '../../../../tests/exports/exportFile.ts';
import { newcomer, recognise } from '../../../../tests/exports/readBack.ts';
import { planImport } from '../importPlan.ts';
import type { Row } from '../reading/readRequest.ts';
import { wishesOf } from './columnWishes.ts';
import type { FileWish } from './fileWish.ts';
import { PathIndex } from './pathIndex.ts';
import type { KnownFile } from './spooledFiles.ts';
import { TableReader } from './tableWishes.ts';

function indexOf({ paths }: ExportWithFiles): PathIndex<KnownFile> {
  return new PathIndex(
    paths.map((path) => ({
      ...{ id: path, path, size: 1, fileId: path, sum: path, type: 'text/plain' },
      ...{ refusal: null, reason: null },
    })),
  );
}

const rowsOf = ({ table }: ExportWithFiles): Row[] => table.rows.map((cells, at) => [at + 2, cells]);

function told({ name, file, said, outcome }: FileWish) {
  return { name, path: file?.path ?? null, record: said?.id, objects: said?.objects ?? null, outcome };
}

const wishes = (one: ExportWithFiles) => wished(one).map(told);

function wished(one: ExportWithFiles) {
  const [found] = recognise([one.table]);
  expect(found).toMatchObject({ object: null, instead: 'attach' });
  const reader = new TableReader(found!.attaches!, shapeOf(one.table), indexOf(one));
  return rowsOf(one).flatMap((row) => reader.wishOf(row, new Map()) ?? []);
}

describe('a table of attachments', () => {
  test('of Salesforce: by the id of the row; ids of 15 characters are those of 18; deleted ones are left out', () => {
    expect(wishes(salesforceAttachments)).toEqual([
      {
        ...{ name: 'offer.pdf', path: 'Attachments/00P5g0000000001AAA', outcome: null },
        ...{ record: '0015g00000AAAaAAAX', objects: null },
      },
      expect.objectContaining({ name: 'old.pdf', outcome: 'leftOut' }),
    ]);
  });

  test('who attached it and when is said as the system says it, in its own zone', () => {
    const stamps = (one: ExportWithFiles) => wished(one).map(({ stamp }) => stamp);
    expect(stamps(zohoAttachments)).toEqual([
      { by: ['4876381000000009'], at: '2025-05-04T10:30:00.000Z' },
      null,
    ]);
    expect(stamps(espocrmAttachments)).toEqual([
      { by: ['65a1b2c3d4e5f0009', 'Ada Lovelace'], at: '2025-06-01T10:00:00.000Z' },
      null,
    ]);
    expect(stamps(odooAttachments)).toEqual([{ by: ['Ada Lovelace'], at: '2025-06-01T10:00:00.000Z' }]);
    expect(stamps(salesforceAttachments)).toEqual([null, null]);
  });

  test('of Zoho: by the id before the name, else by the name; ids are those of the records', () => {
    expect(wishes(zohoAttachments).map(({ path, record }) => [path, record])).toEqual([
      ['Attachments/4876381000000001_offer.pdf', '4876381000000100'],
      ['Attachments/报价.pdf', '4876381000000100'],
    ]);
  });

  test('of EspoCRM: a word says which object', () => {
    expect(wishes(espocrmAttachments).map(({ path, objects }) => [path, objects])).toEqual([
      ['data/upload/65a1b2c3d4e5f6a7b', ['account']],
      ['data/upload/65a1b2c3d4e5f6a7c', ['activity']],
    ]);
  });

  test('of Odoo: by the path in the filestore', () => {
    expect(wishes(odooAttachments)).toEqual([
      {
        ...{ name: 'offer.pdf', path: odooAttachments.paths[0], outcome: null },
        ...{ record: '12', objects: ['opportunity', 'lead'] },
      },
    ]);
  });
});

describe('a table of records with files of their own', () => {
  const named = (one: ExportWithFiles) => {
    const [found] = recognise([one.table]);
    const plan = planImport(newcomer, found!.rules, shapeOf(one.table), { rowsAreKnown: true });
    return rowsOf(one).flatMap((row) => wishesOf(row, plan.files, indexOf(one)).map(told));
  };

  test('of SuiteCRM: by the id of the note, where it says that it has one', () => {
    expect(named(suitecrmNotes)).toMatchObject([
      { name: 'offer.pdf', path: 'upload/7a2b3c4d-0000-4000-8000-000000000001', outcome: null },
    ]);
  });

  test('of HubSpot: what no archive has is told', () => {
    expect(named(hubspotNotes)).toMatchObject([
      { path: 'files/7701.pdf', outcome: null },
      { path: null, outcome: 'missing' },
    ]);
  });
});
