/** Somebody in every corner of the product, to be looked for everywhere afterwards. */
import { enqueueMail } from '../../server/platform/notify/mail/mailOutbox.ts';
import { expectStatus } from '../server.ts';
import { testContext } from '../workEnvironment.ts';
import type { PrivacyDoor } from './privacyDoor.ts';

export const name = '欧阳 Canarius';
export const email = 'canarius@canary.example';
const phone = '+8613812345678';
export const idCard = '11010519491231002X';
export const secretWords = 'chirps at dawn';
export const texts = [name, 'Canarius', email, phone, '13812345678', idCard, secretWords];

/** A person in every corner of the product. */
export async function canary({ server, admin, made, upload, jobDone }: PrivacyDoor) {
  const account = await made(admin, 'accounts', {
    name: '金丝雀公司',
    description: `Our contact is ${name}.`,
  });
  const contact = await made(admin, 'contacts', {
    name: 'Canarius before',
    account,
    emails: [email],
    phones: ['138 1234 5678'],
    idCard,
    birthday: '1980-02-03',
    description: secretWords,
    decisionMaker: true,
  });
  expectStatus(await admin.patch(`/objects/contacts/${contact}`, { name, jobTitle: `${name} himself` }), 200);
  const renamed = await admin.patch(`/objects/contacts/${contact}`, { description: `${secretWords}, still` });
  const task = await made(admin, 'tasks', {
    subject: `Call ${name}`,
    body: secretWords,
    regarding: { object: 'contact', id: contact },
  });
  await made(admin, 'activities', {
    kind: 'call',
    subject: `Spoke to ${name}`,
    body: secretWords,
    regarding: { object: 'contact', id: contact },
  });
  await made(admin, 'activities', {
    kind: 'call',
    subject: 'Visit',
    body: `Met ${name}, mail ${email}, phone 138-1234-5678`,
    regarding: { object: 'account', id: account },
  });
  await made(admin, 'accountContacts', { account, contact, role: 'decides' });
  const purpose = await made(admin, 'consentPurposes', { name: 'Canary news' });
  await made(admin, 'consents', { contact, purpose, evidence: secretWords });
  expectStatus(await admin.post(`/objects/contacts/${contact}/comments`, { body: secretWords }), 201);
  const comment = expectStatus(
    await admin.post<{ id: string; version: number }>(`/objects/accounts/${account}/comments`, {
      body: `Ask ${name}`,
    }),
    201,
  ).body;
  expectStatus(
    await admin.ask('PATCH', `/objects/accounts/${account}/comments/${comment.id}`, {
      body: { body: `Ask ${name} again` },
      headers: { 'if-match': `"${comment.version}"` },
    }),
    200,
  );
  const file = await upload(`files?name=${encodeURIComponent(`CV ${name}.txt`)}`, secretWords);
  expectStatus(await admin.post(`/objects/contacts/${contact}/attachments`, { file }), 201);
  const view = {
    object: 'contact',
    label: { en: 'Bird', zh: '鸟' },
    definition: { kind: 'table', fields: ['name'], filter: { name: { eq: name } } },
  };
  expectStatus(await admin.post('/views', view), 201);
  expectStatus(
    await admin.post('/objects/accounts', { name: 'Once' }, { 'idempotency-key': `for-${email}` }),
    201,
  );
  const rows = `name,email,level\n${name},${email},nonsense\nSomebody Else,else@canary.test,\n`;
  const brought = await upload(`imports?fileName=${encodeURIComponent(`${name}.csv`)}`, rows);
  const rules = {
    object: 'contacts',
    columns: [
      { column: 'name', field: 'name' },
      { column: 'email', field: 'emails' },
      { column: 'level', field: 'birthday' },
    ],
  };
  expectStatus(await admin.patch(`/imports/${brought}`, { rules }), 200);
  const { job } = expectStatus(await admin.post<{ job: string }>(`/imports/${brought}/run`), 202).body;
  await jobDone(job);
  const exported = await admin.post<{ job: string }>('/exports', {
    object: 'contacts',
    format: 'csv',
    search: name,
    fields: ['name', 'emails'],
  });
  await jobDone(expectStatus(exported, 202).body.job);
  const ctx = await testContext(server.database.app);
  const to = { address: email, name };
  await enqueueMail(ctx, { kind: 'test', userId: null, to, subject: 'Hello', text: 'Hi', html: '<p>Hi</p>' });
  const boss = { address: 'boss@example.com', name: null };
  await enqueueMail(ctx, {
    kind: 'test',
    userId: null,
    to: boss,
    subject: 'News',
    text: `${name} rang`,
    html: '',
  });
  return { account, contact, task, change: renamed.headers.get('guanxi-change-set') };
}
