/** Tables of files as other systems write them beside the files, each with the paths of its archive. */
import type { ExportFile } from './exportFile.ts';
import { rowOf } from './exportFile.ts';

export interface ExportWithFiles {
  readonly table: ExportFile;
  readonly paths: readonly string[];
}

function table(
  name: string,
  headers: string,
  records: readonly Readonly<Record<string, string | number>>[],
): ExportFile {
  const names = headers.split(',');
  return { name, headers: names, rows: records.map((record) => rowOf(names, record)) };
}

const stamp = '2025-06-01 10:00:00';

export const salesforceAttachments: ExportWithFiles = {
  table: table(
    'Attachment.csv',
    'Id,IsDeleted,ParentId,Name,IsPrivate,ContentType,BodyLength,OwnerId,SystemModstamp',
    [
      {
        Id: '00P5g0000000001AAA',
        IsDeleted: 0,
        ParentId: '0015g00000AAAaA',
        Name: 'offer.pdf',
        SystemModstamp: stamp,
      },
      {
        Id: '00P5g0000000002AAA',
        IsDeleted: 1,
        ParentId: '0015g00000AAAaA',
        Name: 'old.pdf',
        SystemModstamp: stamp,
      },
    ],
  ),
  paths: ['Attachments/00P5g0000000001AAA', 'Attachments/00P5g0000000002AAA'],
};

export const zohoAttachments: ExportWithFiles = {
  table: table(
    'Attachments_001.csv',
    'Record Id,File Name,Size,Parent ID.id,Parent ID,Created By.id,Created Time',
    [
      {
        'Record Id': 'zcrm_4876381000000001',
        'File Name': 'offer.pdf',
        'Parent ID.id': 'zcrm_4876381000000100',
        'Created By.id': 'zcrm_4876381000000009',
        'Created Time': '2025-05-04 18:30:00',
      },
      {
        'Record Id': 'zcrm_4876381000000002',
        'File Name': '报价.pdf',
        'Parent ID.id': 'zcrm_4876381000000100',
      },
    ],
  ),
  paths: ['Attachments/4876381000000001_offer.pdf', 'Attachments/报价.pdf'],
};

export const espocrmAttachments: ExportWithFiles = {
  table: table(
    'Attachment.csv',
    'id,name,type,size,role,storage,parentId,parentType,createdAt,createdById,createdByName,modifiedByName',
    [
      {
        ...{ id: '65a1b2c3d4e5f6a7b', name: 'offer.pdf', role: 'Attachment', storage: 'EspoUploadDir' },
        ...{ parentId: '65a1b2c3d4e5f0001', parentType: 'Account', createdAt: stamp },
        ...{ createdById: '65a1b2c3d4e5f0009', createdByName: 'Ada Lovelace' },
      },
      {
        ...{ id: '65a1b2c3d4e5f6a7c', name: 'note.txt', role: 'Attachment', storage: 'EspoUploadDir' },
        ...{ parentId: '65a1b2c3d4e5f0002', parentType: 'Note' },
      },
    ],
  ),
  paths: ['data/upload/65a1b2c3d4e5f6a7b', 'data/upload/65a1b2c3d4e5f6a7c'],
};

export const odooAttachments: ExportWithFiles = {
  table: table(
    'ir.attachment.csv',
    'id,name,res_model,res_id,store_fname,mimetype,file_size,create_uid,create_date',
    [
      {
        ...{ id: '__export__.ir_attachment_7_1a2b', name: 'offer.pdf', res_model: 'crm.lead', res_id: 12 },
        ...{ create_uid: 'Ada Lovelace', create_date: stamp },
        store_fname: 'ab/abcdef0123456789abcdef0123456789abcdef01',
      },
    ],
  ),
  paths: ['filestore/company/ab/abcdef0123456789abcdef0123456789abcdef01'],
};

/** Its notes are records themselves, and each may have a file. */
export const suitecrmNotes: ExportWithFiles = {
  table: table(
    'Notes.csv',
    'Name,ID,Description,Attachment,Parent Type,Parent ID,Contact ID,Assigned User ID,Date Created,Date Modified,Deleted',
    [
      {
        Name: 'With a file',
        ID: '7a2b3c4d-0000-4000-8000-000000000001',
        Attachment: 'offer.pdf',
        Deleted: 0,
      },
      { Name: 'Without', ID: '7a2b3c4d-0000-4000-8000-000000000002', Deleted: 0 },
    ],
  ),
  paths: ['upload/7a2b3c4d-0000-4000-8000-000000000001', 'upload/7a2b3c4d-0000-4000-8000-000000000002'],
};

export const hubspotNotes: ExportWithFiles = {
  table: table(
    'notes.csv',
    'Record ID,Activity date,Note body,Activity assigned to,Associated Company IDs,Attached file IDs',
    [
      {
        'Record ID': 901,
        'Activity date': '2025-06-01 10:00',
        'Note body': 'See the offer',
        'Attached file IDs': '7701;7702',
      },
    ],
  ),
  paths: ['files/7701.pdf'],
};
