/**
 * Tables of files in the exports of other systems. Grades as in the other declarations: A read in product code or the
 * vendor's documents, B seen in files written against real exports, C assumed, to be tried with a real file.
 */
import type { KindDeclaration } from './sourceDeclaration.ts';
import { column } from './sourceDeclaration.ts';
import { parentIds, regardingObjects } from './zohoColumns.ts';

const beside = {
  en: 'Says which file of the archive belongs to which record. Bring the archives that hold the files as well.',
  zh: '说明压缩包中的文件属于哪条记录。请同时上传包含这些文件的压缩包。',
};

const listed = (objects: Readonly<Record<string, string>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(objects).map(([word, object]) => [word, [object]]));

/** Salesforce: who uploaded it, by id (A). */
const addedThere = { addedBy: ['CreatedById'], addedAt: ['CreatedDate'] };

/**
 * Salesforce, Data Export with “Include images, documents and attachments” and “Include Salesforce Files and CRM Content
 * document versions” (B: the folders and that files are named by the id of their row; columns A from the object reference).
 */
export const salesforceFiles: readonly KindDeclaration[] = [
  {
    kind: 'Attachment',
    object: null,
    needs: [['ParentId', 'Parent:Account-Oracle_Id__c'], 'Name', ['ContentType', 'BodyLength', 'Body']],
    files: ['Attachment'],
    leaveOut: [{ column: 'IsDeleted', is: ['1', 'true'] }],
    columns: [column('Id', 'sourceId'), column('Name', 'name')],
    attaches: {
      ...{ record: ['ParentId'], file: ['Id'], folders: ['Attachments'], name: ['Name'] },
      ...addedThere,
    },
    note: beside,
  },
  {
    // Several ZIPs of one export have each a part of the files; the tables lie in the first.
    kind: 'ContentVersion',
    object: null,
    needs: ['ContentDocumentId', ['PathOnClient', 'Title', 'VersionData']],
    files: ['ContentVersion'],
    leaveOut: [
      { column: 'IsDeleted', is: ['1', 'true'] },
      { column: 'IsLatest', is: ['0', 'false'] },
    ],
    columns: [column('Id', 'sourceId'), column('Title', 'name')],
    attaches: {
      // Where a file was first given to a record; counts only where the table of links is not there.
      record: ['FirstPublishLocationId'],
      elsewhere: ['005', '058', '00D', '00G'],
      file: ['Id'],
      folders: ['ContentVersion'],
      name: ['PathOnClient', 'Title'],
      document: ['ContentDocumentId'],
      ...addedThere,
    },
    note: beside,
  },
  {
    kind: 'ContentDocumentLink',
    object: null,
    needs: ['LinkedEntityId', 'ContentDocumentId'],
    files: ['ContentDocumentLink'],
    leaveOut: [{ column: 'IsDeleted', is: ['1', 'true'] }],
    columns: [column('Id', 'sourceId')],
    attaches: {
      record: ['LinkedEntityId'],
      // Each file is linked to its owner as well, and may be to a library or a group.
      elsewhere: ['005', '058', '00D', '00G'],
      document: ['ContentDocumentId'],
    },
    note: beside,
  },
];

/** Zoho CRM, data backup: the table of attachments and its files (C: columns as those of Notes, files by id or by name). */
export const zohoFiles: KindDeclaration = {
  kind: 'Attachments',
  object: null,
  needs: [['File Name', 'Attachment Name'], ['Record Id', 'Id', 'Attachment Id'], parentIds],
  files: ['Attachments'],
  columns: [column(['Record Id', 'Id'], 'sourceId'), column(['File Name', 'Attachment Name'], 'name')],
  attaches: {
    record: parentIds,
    recordType: ['Parent ID.module', '$se_module', 'Related Module'],
    objects: listed(regardingObjects),
    file: ['Record Id', 'Id', 'Attachment Id', 'File Name', 'Attachment Name'],
    folders: ['Attachments'],
    name: ['File Name', 'Attachment Name'],
    addedBy: ['Created By.id', 'Created By ID', 'Attachment Owner', 'Created By'],
    addedAt: ['Created Time'],
  },
  note: beside,
};

/** EspoCRM: its table of attachments; files are named by their id in `data/upload` (A: the program’s code). */
export const espocrmFiles: KindDeclaration = {
  kind: 'Attachment',
  object: null,
  needs: ['parentType', 'parentId', 'name', ['role', 'storage', 'storageFilePath', 'size']],
  files: ['Attachment'],
  leaveOut: [{ column: 'deleted', is: ['1', 'true'] }],
  columns: [column('id', 'sourceId'), column('name', 'name')],
  attaches: {
    record: ['parentId'],
    recordType: ['parentType'],
    objects: {
      Account: ['account'],
      Contact: ['contact'],
      Lead: ['lead'],
      Opportunity: ['opportunity'],
      Task: ['task'],
      Note: ['activity'],
      Meeting: ['activity'],
      Call: ['activity'],
    },
    // A copy of a file is kept under the id of the first.
    file: ['id', 'sourceId'],
    folders: ['upload'],
    name: ['name'],
    addedBy: ['createdById', 'createdByName'],
    addedAt: ['createdAt'],
  },
  note: beside,
};

/**
 * Odoo: ir.attachment and the filestore (A: `store_fname` is `ab/abcd…`, the sum of the content; C: exported as CSV).
 * `res_id` is the id in the database, so records must have been exported with the column `.id`.
 */
export const odooFiles: KindDeclaration = {
  kind: 'ir.attachment',
  object: null,
  needs: [
    ['res_model', 'Resource Model'],
    ['res_id', 'Resource ID'],
    ['store_fname', 'Stored Filename'],
  ],
  files: ['ir.attachment', 'attachment'],
  columns: [column(['name', 'Name'], 'name')],
  attaches: {
    record: ['res_id', 'Resource ID'],
    recordType: ['res_model', 'Resource Model'],
    objects: {
      'res.partner': ['account', 'contact'],
      'crm.lead': ['opportunity', 'lead'],
      'product.template': ['product'],
      'product.product': ['product'],
      'sale.order': ['order', 'quote'],
      'helpdesk.ticket': ['ticket'],
    },
    file: ['store_fname', 'Stored Filename'],
    folders: ['filestore'],
    name: ['name', 'Name', 'datas_fname', 'File Name'],
    addedBy: ['create_uid/id', 'create_uid', 'Created by'],
    addedAt: ['create_date', 'Created on'],
  },
  note: beside,
};

/** SuiteCRM: the file of a note lies in `upload` under the note’s id (A: the program’s code). */
export const suitecrmNoteFiles = {
  file: ['ID'],
  name: ['Attachment', 'File Name', 'filename'],
  folders: ['upload'],
} as const;

/** HubSpot: engagements name files by the ids of its file manager, which no export holds (C): each is told. */
export const hubspotEngagementFiles = {
  file: ['hs_attachment_ids', 'Attached file IDs', 'Attachment IDs'],
} as const;
