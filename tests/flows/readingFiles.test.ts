/** Files as they come: what the API says of them, what a person agrees to, and what arrives. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportInfo } from '../../shared/imports.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

async function bring(fileName: string, body: string): Promise<ImportInfo> {
  const answer = await fetch(`${server.origin}/api/v1/imports?fileName=${encodeURIComponent(fileName)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie: admin.cookie!, origin: server.origin },
    body,
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json()) as ImportInfo;
}

async function run(
  id: string,
): Promise<{ result: Record<string, number>; failures: { row: number; errors: unknown[] }[] }> {
  const { job } = expectStatus(await admin.post<{ job: string }>(`/imports/${id}/run`), 202).body;
  const read = async () =>
    (await admin.get<{ state: string; result: Record<string, number> }>(`/jobs/${job}`)).body;
  await eventually(async () => ((await read()).state === 'done' ? true : undefined));
  const failures = await admin.get<{ data: { row: number; errors: unknown[] }[] }>(
    `/imports/${id}/failures`,
    {
      run: job,
    },
  );
  return { result: (await read()).result, failures: failures.body.data };
}

it('titles, sums, units, dates and damaged rows: proposed, agreed to, told one by one', async () => {
  const rows = Array.from(
    { length: 30 },
    (_, index) => `项目${index},"1.234,5",3/4/2026,${index % 2 ? '是' : '否'}`,
  );
  const csv = [
    '销售台账,,,',
    '名称,金额（万元）,预计成交日期,备用',
    ...rows,
    '坏的,1,2,3,4',
    '"开着的,1,5/6/2026,是',
    '合计,"37.035,0",,',
  ].join('\r\n');
  const brought = await bring('台账.csv', csv);
  const { shape } = brought;
  expect(shape.headerRow).toBe(1);
  expect(shape.skipped?.map(({ row, reason }) => [row, reason])).toEqual([
    [1, 'title'],
    [35, 'total'],
  ]);
  expect(shape.columns[1]?.proposed).toEqual({ decimal: ',', multiply: '10000' });
  expect(shape.columns[2]?.ambiguous).toBe('dayMonth');

  expect((await admin.patch(`/imports/${brought.id}`, { trailer: -1 })).status).toBe(400);
  const agreed = expectStatus(
    await admin.patch<ImportInfo>(`/imports/${brought.id}`, {
      trailer: 1,
      rules: {
        object: 'opportunities',
        columns: [
          { column: '名称', field: 'name' },
          { column: '金额（万元）', field: 'amount', decimal: ',', multiply: '10000' },
          { column: '预计成交日期', field: 'closeDate', dateOrder: 'dmy' },
        ],
      },
    }),
    200,
  ).body;
  expect(agreed.shape.trailer).toBe(1);
  const { result, failures } = await run(brought.id);
  expect(result).toMatchObject({ created: 30, refused: 2 });
  expect(failures.map((failure) => [failure.row, JSON.stringify(failure.errors)])).toEqual([
    [33, expect.stringContaining('5 cells')],
    [34, expect.stringContaining('quotation mark')],
  ]);
  const { data } = (
    await admin.get<{ data: Record<string, unknown>[] }>('/objects/opportunities', {
      filter: { name: '项目7' },
      fields: 'name,amount,closeDate',
    })
  ).body;
  expect(data).toMatchObject([
    { amount: { amount: '12345000.00', currency: 'CNY' }, closeDate: '2026-04-03' },
  ]);
});

it('an address book becomes contacts', async () => {
  const card = (name: string, ...lines: string[]): string =>
    ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');
  const cards = `${card('王小明', 'TEL;TYPE=CELL:13800138000', 'EMAIL:w@a.cn', 'TITLE:经理')}${card('李四', 'nothing')}`;
  const { id, shape } = await bring('联系人.vcf', cards);
  expect(shape).toMatchObject({ format: 'vcard', headerRow: -1, rowCount: 2 });
  const columns = [
    { column: 'Full Name', field: 'name' },
    { column: 'Mobile Phone', field: 'phones' },
    { column: 'Email', field: 'emails' },
  ];
  expectStatus(await admin.patch(`/imports/${id}`, { rules: { object: 'contacts', columns } }), 200);
  const { result, failures } = await run(id);
  expect(result).toMatchObject({ created: 1, refused: 1 });
  expect(failures).toMatchObject([{ row: 2 }]);
  const { data } = (
    await admin.get<{ data: Record<string, unknown>[] }>('/objects/contacts', {
      filter: { name: '王小明' },
      fields: 'phones,emails',
    })
  ).body;
  expect(data).toMatchObject([{ phones: [{ number: '+8613800138000' }], emails: [{ value: 'w@a.cn' }] }]);
});
