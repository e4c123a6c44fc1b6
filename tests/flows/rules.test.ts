/** Validation rules, dependent pick lists and layouts at the users' door. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LayoutMeta } from '../../shared/layouts.ts';
import { digestOf } from '../digest.ts';
import { eventually } from '../eventually.ts';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { configure, refusedFields, tryOut } from './configuring.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
});
afterAll(() => server.close());

async function made(object: string, data: Record<string, unknown>, client = admin): Promise<string> {
  return expectStatus(await client.post<{ id: string }>(`/objects/${object}`, data), 201).body.id;
}

const words = (en: string, zh = en) => ({ en, zh });

function put(kind: string, name: string, body: object) {
  return admin.ask('PUT', `/config/${kind}/${name}`, { body });
}

describe('validation rules', () => {
  it('refuse what they say, beside the field, in the reader’s language, at every door', async () => {
    const old = await made('opportunities', {
      name: 'Old',
      amount: { amount: '90', currency: 'CNY' },
      stage: 'proposal',
    });
    const rule = {
      label: words('Offers are worth it', '报价门槛'),
      when: { stage: { in: ['proposal', 'contract'] }, amount: { lt: '1000' } },
      message: words('An offer is worth 1,000 at least.', '报价金额不低于 1000。'),
      field: 'amount',
    };
    const trial = await tryOut(admin, [{ kind: 'rule', name: 'opportunity.worth', data: rule }]);
    expect(trial.problems).toEqual([]);
    expect(trial.outcomes[0]!.effects[0]!.en).toMatch(/^1 existing record does not meet/);
    await configure(admin, [{ kind: 'rule', name: 'opportunity.worth', data: rule }]);

    const refused = await admin.post('/objects/opportunities', {
      name: 'X',
      stage: 'proposal',
      amount: '999.99',
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'rule_not_met',
      errors: [{ field: 'amount', message: 'An offer is worth 1,000 at least.', params: { rule: 'worth' } }],
    });
    const zh = await admin.ask('POST', '/objects/opportunities', {
      body: { name: 'X', stage: 'proposal', amount: '1' },
      headers: { 'accept-language': 'zh' },
    });
    expect(zh.text).toMatch(/报价金额不低于|An offer is worth/);

    const batch = await admin.post<{ results: { status: number }[] }>('/objects/opportunities/batch', {
      atomic: false,
      operations: [
        { op: 'create', data: { name: 'good', stage: 'proposal', amount: '1000' } },
        { op: 'create', data: { name: 'bad', stage: 'proposal', amount: '10' } },
      ],
    });
    expect(batch.text).toContain('worth 1,000 at least');
    const bulk = await admin.post<{ job: string }>('/objects/opportunities/bulk', {
      ids: [old],
      data: { stage: 'contract' },
    });
    const job = await eventually(async () => {
      const { body } = await admin.get<{ state: string; result: unknown }>(`/jobs/${bulk.body.job}`);
      return body.state === 'done' && body;
    });
    expect(job).toMatchObject({ result: { changed: 0, refused: 1 } });
    // What is there stays, and is judged when it is next changed.
    const touched = await admin.patch(`/objects/opportunities/${old}`, { nextStep: 'call' });
    expect(touched.status).toBe(422);
    expectStatus(await admin.patch(`/objects/opportunities/${old}`, { amount: '5000' }), 200);
  });

  it('undo lists what a rule would refuse and leaves it as it is', async () => {
    const id = await made('opportunities', { name: 'Undo', amount: '50' });
    await admin.patch(`/objects/opportunities/${id}`, { amount: '7000' });
    const history = expectStatus(
      await admin.post<{ changeSet: string; results: unknown }>('/objects/opportunities/batch', {
        operations: [{ op: 'update', id, data: { amount: '2000', nextStep: 'sign' } }],
      }),
      200,
    );
    const changeSet = history.body.changeSet;
    expectStatus(await admin.patch(`/objects/opportunities/${id}`, { closeDate: '2030-01-01' }), 200);
    expect(typeof changeSet).toBe('string');
    const rule = {
      label: words('No round sums'),
      when: { amount: { eq: '7000' } },
      message: words('Seven thousand is not an amount.'),
    };
    const second = await made('opportunities', { name: 'Undo 2', amount: '7000' });
    const change = await admin.post<{ changeSet: string }>('/objects/opportunities/batch', {
      operations: [{ op: 'update', id: second, data: { amount: '8000' } }],
    });
    await configure(admin, [{ kind: 'rule', name: 'opportunity.round', data: rule }]);
    const undone = await admin.post<{ restored: number; conflicts: unknown[] }>(
      `/changeSets/${change.body.changeSet}/undo`,
    );
    expect(undone.body).toMatchObject({ restored: 0, conflicts: [{ id: second }] });
    await configure(admin, [{ kind: 'rule', name: 'opportunity.round', data: null }]);
  });

  it('ask along paths and child lists, with me and today, of the record as it will be', async () => {
    const prospect = await made('accounts', { name: 'Prospect', lifecycle: 'prospect' });
    await configure(admin, [
      {
        kind: 'rule',
        name: 'opportunity.customers',
        data: {
          label: words('Contracts with customers'),
          when: { stage: 'contract', 'account.lifecycle': { ne: 'firstOrder' } },
          message: words('Make the account a customer first.'),
          field: 'account',
        },
      },
      {
        kind: 'rule',
        name: 'opportunity.mine',
        data: {
          label: words('Past dates'),
          when: { owner: 'me', closeDate: { lt: 'today' }, isClosed: false },
          onChange: ['closeDate'],
          message: words('A date to come, please.'),
          field: 'closeDate',
        },
      },
      {
        kind: 'rule',
        name: 'account.open',
        data: {
          label: words('Open business'),
          when: { lifecycle: 'strategic', opportunities: { some: { isClosed: false } } },
          message: words('There is open business with it.'),
        },
      },
    ]);
    const refused = await admin.post('/objects/opportunities', {
      name: 'P',
      account: prospect,
      stage: 'contract',
      amount: '9999',
    });
    expect(refusedFields(refused)).toEqual(['account']);
    await admin.patch(`/objects/accounts/${prospect}`, { lifecycle: 'firstOrder' });
    const id = await made('opportunities', {
      name: 'P',
      account: prospect,
      stage: 'contract',
      amount: '9999',
    });

    const late = await admin.patch(`/objects/opportunities/${id}`, { closeDate: '2001-01-01' });
    expect(refusedFields(late)).toEqual(['closeDate']);
    expectStatus(await admin.patch(`/objects/opportunities/${id}`, { nextStep: 'x' }), 200);

    const former = await admin.patch(`/objects/accounts/${prospect}`, { lifecycle: 'strategic' });
    expect(former.status).toBe(422);
    expect(former.body).toMatchObject({
      errors: [{ field: '', message: 'There is open business with it.' }],
    });
    await admin.patch(`/objects/opportunities/${id}`, { stage: 'won' });
    expectStatus(await admin.patch(`/objects/accounts/${prospect}`, { lifecycle: 'strategic' }), 200);
  });

  it('ask custom fields of the record as it will be, beside a path that leads away', async () => {
    await configure(admin, [
      { kind: 'field', name: 'opportunity.c_due', data: { type: 'date', label: words('Due') } },
      { kind: 'field', name: 'opportunity.c_worth', data: { type: 'money', label: words('Worth') } },
      { kind: 'field', name: 'account.c_class', data: { type: 'text', label: words('Class') } },
      {
        kind: 'rule',
        name: 'opportunity.classes',
        data: {
          label: words('Classes'),
          when: { 'account.c_class': 'gold', c_due: { isNull: true }, c_worth: { gt: '100' } },
          require: ['c_due'],
        },
      },
    ]);
    const account = await made('accounts', { name: 'Gold', c_class: 'Gold' });
    const data = { name: 'G', account, c_worth: { amount: '100.01', currency: 'CNY' } };
    expect(refusedFields(await admin.post('/objects/opportunities', data))).toEqual(['c_due']);
    await made('opportunities', { ...data, c_worth: { amount: '100', currency: 'CNY' } });
    const id = await made('opportunities', { ...data, c_due: '2030-01-01' });
    const emptied = await admin.patch(`/objects/opportunities/${id}`, { c_due: null });
    expect(refusedFields(emptied)).toEqual(['c_due']);
    await configure(admin, [{ kind: 'rule', name: 'opportunity.classes', data: null }]);
  });

  it('require fields on a condition', async () => {
    await configure(admin, [
      {
        kind: 'rule',
        name: 'opportunity.needsDate',
        data: {
          label: words('Offers have a date'),
          when: { stage: 'proposal' },
          require: ['closeDate', 'account'],
        },
      },
    ]);
    const refused = await admin.post('/objects/opportunities', {
      name: 'N',
      stage: 'proposal',
      amount: '5000',
    });
    expect(refused.body).toMatchObject({ code: 'required' });
    expect(refusedFields(refused)).toEqual(['closeDate', 'account']);
    await configure(admin, [{ kind: 'rule', name: 'opportunity.needsDate', data: null }]);
  });

  it('does not name a field that the person may not see', async () => {
    await server.database.owner.run({
      text: `update ${server.database.workspace.schema}.roles set rights = jsonb_set(rights, '{fields}', '{"opportunity": {"amount": "hidden", "reason": "hidden"}}') where name = 'member'`,
      values: [],
    });
    await server.database.owner.run({
      text: 'update core.workspaces set rights_version = rights_version + 1',
      values: [],
    });
    server.app.callers.forget();
    const member = await server.as('member');
    await configure(admin, [
      {
        kind: 'rule',
        name: 'opportunity.needsFirst',
        data: {
          label: words('First'),
          when: { stage: 'needs' },
          require: ['amount'],
        },
      },
    ]);
    const refused = await member.post('/objects/opportunities', { name: 'H', stage: 'needs' });
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual(['']);
    expect(refused.text).not.toContain('mount');
    await configure(admin, [{ kind: 'rule', name: 'opportunity.needsFirst', data: null }]);
  });

  it('that cannot be right are refused before anything changes', async () => {
    const before = await digestOf(server.database);
    const good = { label: words('R'), when: { stage: 'won' }, message: words('No.') };
    for (const [wrong, member] of [
      [{ ...good, when: { nosuch: 1 } }, 'when'],
      [{ ...good, when: {} }, 'when'],
      [{ ...good, when: { stage: { like: 'x' } } }, 'when'],
      [{ ...good, field: 'nosuch' }, 'field'],
      [{ ...good, onChange: ['nosuch'] }, 'onChange.0'],
      [{ ...good, recordTypes: ['nosuch'] }, 'recordTypes.0'],
      [{ ...good, require: ['createdAt'] }, 'require.0'],
      [{ label: good.label, when: good.when }, 'message'],
      [{ ...good, message: { en: 'only one language' } }, 'message.zh'],
      [{ ...good, extra: 1 }, 'extra'],
    ] as const) {
      const answer = await put('rule', 'opportunity.wrong', wrong);
      expect([JSON.stringify(wrong), answer.status]).toEqual([JSON.stringify(wrong), 422]);
      expect(refusedFields(answer)).toContain(member);
    }
    expect((await put('rule', 'nosuch.rule', good)).status).toBe(422);
    expect((await put('rule', 'no name', good)).status).toBe(422);
    const member = await server.as('member');
    expect((await member.ask('PUT', '/config/rule/opportunity.wrong', { body: good })).status).toBe(403);
    expect(await digestOf(server.database)).toEqual(before);
  });
});

describe('dependent pick lists', () => {
  const dependency = {
    controlledBy: 'leadSource',
    allowed: { website: ['price', 'product'], referral: ['relationship'] },
    otherwise: ['other'],
  };

  it('take only what goes with the other field, and say what would be right', async () => {
    await configure(admin, [{ kind: 'dependency', name: 'opportunity.reason', data: dependency }]);
    await made('opportunities', { name: 'D', leadSource: 'website', reason: 'price' });
    await made('opportunities', { name: 'D', reason: 'other' });
    await made('opportunities', { name: 'D', leadSource: 'referral' });
    const refused = await admin.post('/objects/opportunities', {
      name: 'D',
      leadSource: 'referral',
      reason: 'price',
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      errors: [{ field: 'reason', params: { options: ['relationship'] } }],
    });
    expect(refused.text).toContain('Relationship');
    const id = await made('opportunities', { name: 'D', leadSource: 'website', reason: 'product' });
    expect(
      refusedFields(await admin.patch(`/objects/opportunities/${id}`, { leadSource: 'referral' })),
    ).toEqual(['reason']);
    expectStatus(
      await admin.patch(`/objects/opportunities/${id}`, { leadSource: 'referral', reason: null }),
      200,
    );
  });

  it('tell nobody what is in a field that he may not see', async () => {
    const member = await server.as('member');
    const id = await made('opportunities', { name: 'Mine', leadSource: 'website' }, member);
    expectStatus(await admin.patch(`/objects/opportunities/${id}`, { reason: 'price' }), 200);
    const refused = await member.patch(`/objects/opportunities/${id}`, { leadSource: 'referral' });
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual(['leadSource']);
    expect(refused.text).not.toMatch(/price|relationship/i);
  });

  it('are told by the metadata', async () => {
    const { body } = await admin.get<{ fields: { name: string; dependsOn?: unknown }[] }>(
      '/metadata/objects/opportunity',
    );
    expect(body.fields.find(({ name }) => name === 'reason')!.dependsOn).toEqual({
      field: 'leadSource',
      allowed: dependency.allowed,
      otherwise: ['other'],
    });
  });

  it('may not go in a circle, nor name what is not there', async () => {
    const before = await digestOf(server.database);
    for (const [name, data] of [
      ['opportunity.leadSource', { controlledBy: 'reason', allowed: {} }],
      ['opportunity.leadSource', { controlledBy: 'stage', allowed: { nosuch: ['website'] } }],
      ['opportunity.leadSource', { controlledBy: 'stage', allowed: { won: ['nosuch'] } }],
      ['opportunity.leadSource', { controlledBy: 'amount', allowed: {} }],
      ['opportunity.name', { controlledBy: 'stage', allowed: {} }],
      ['opportunity.nosuch', { controlledBy: 'stage', allowed: {} }],
    ] as const) {
      expect([name, (await put('dependency', name, data)).status]).toEqual([name, 422]);
    }
    expect(await digestOf(server.database)).toEqual(before);
  });
});

describe('layouts', () => {
  const section = (en: string, ...fields: (string | object)[]) => ({
    label: words(en),
    fields: fields.map((field) => (typeof field === 'string' ? { field } : field)),
  });

  it('serve by record type before role, and leave out what the caller may not see', async () => {
    await configure(admin, [
      { kind: 'recordType', name: 'opportunity.small', data: { label: words('Small') } },
      {
        kind: 'layout',
        name: 'opportunity.sellers',
        data: {
          label: words('Sellers'),
          roles: ['member'],
          sections: [section('Deal', 'name', 'stage', 'amount', 'account')],
        },
      },
      {
        kind: 'layout',
        name: 'opportunity.small',
        data: {
          label: words('Small'),
          recordType: 'small',
          sections: [section('Short', 'name', { field: 'reason', visibleWhen: { isClosed: true } })],
          quickCreate: [{ field: 'name' }],
        },
      },
    ]);
    const member = await server.as('member');
    const layout = async (client: Client, recordType?: string) =>
      expectStatus(
        await client.get<LayoutMeta & Record<string, unknown>>('/objects/opportunities/layout', {
          recordType,
        }),
        200,
      ).body;
    const fields = ({ sections }: LayoutMeta) =>
      sections.flatMap((each) => each.fields.map(({ field }) => field));
    expect((await layout(admin)).name).toBeNull();
    const own = await layout(member);
    expect(own.name).toBe('sellers');
    expect(fields(own)).toEqual(['name', 'stage', 'account']);
    const small = await layout(member, 'small');
    expect(small).toMatchObject({
      name: 'small',
      recordType: 'small',
      quickCreate: [{ field: 'name', required: true }],
    });
    const { body } = await member.get<{ layouts: LayoutMeta[]; sections: { fields: string[] }[] }>(
      '/metadata/objects/opportunity',
    );
    expect(body.layouts.map(({ name }) => name)).toEqual(['sellers', 'small']);
    expect(body.sections[0]!.fields).toEqual(['name', 'stage', 'account']);
    expect((await admin.get('/objects/opportunities/layout', { recordType: 'nosuch' })).status).toBe(404);
  });

  it('that hide what every record must have are refused with the reason before anything changes', async () => {
    const before = await digestOf(server.database);
    const label = words('L');
    for (const [data, path] of [
      [{ label, sections: [section('A', 'stage')] }, 'sections'],
      [{ label, sections: [section('A', { field: 'name', visibleWhen: { stage: 'won' } })] }, 'sections'],
      [{ label, sections: [section('A', { field: 'name', readOnly: true })] }, 'sections'],
      [{ label, sections: [{ ...section('A', 'name'), visibleWhen: { stage: 'won' } }] }, 'sections'],
      [{ label, sections: [section('A', 'name')], form: [section('B', 'stage')] }, 'form'],
      [{ label, sections: [section('A', 'name')], quickCreate: [{ field: 'stage' }] }, 'quickCreate'],
      [{ label, sections: [section('A', 'name', 'nosuch')] }, 'sections.0.fields.1.field'],
      [{ label, sections: [section('A', 'name', 'name')] }, 'sections'],
      [{ label, sections: [section('A', 'name')], roles: ['nobody'] }, 'roles'],
      [{ label, sections: [section('A', 'name')], recordType: 'nosuch' }, 'recordType'],
      [
        {
          label,
          sections: [
            section('A', 'name', { field: 'stage', visibleWhen: { 'account.lifecycle': 'firstOrder' } }),
          ],
        },
        'sections.0.fields.1.visibleWhen',
      ],
    ] as const) {
      const answer = await put('layout', 'opportunity.wrong', data);
      expect([JSON.stringify(data), answer.status]).toEqual([JSON.stringify(data), 422]);
      expect(refusedFields(answer)).toContain(path);
    }
    expect(await digestOf(server.database)).toEqual(before);
  });

  it('wait while a field is put away, and stand against its going for good; rules stand against both', async () => {
    const field = { type: 'text', label: words('Zone') };
    const layout = { label: words('Zones'), order: 9, sections: [section('A', 'name', 'c_zone')] };
    await configure(admin, [
      { kind: 'field', name: 'opportunity.c_zone', data: field },
      { kind: 'layout', name: 'opportunity.zones', data: layout },
      {
        kind: 'rule',
        name: 'opportunity.zones',
        data: { label: words('Zones'), when: { c_zone: 'nowhere' }, message: words('No.') },
      },
    ]);
    await configure(admin, [
      {
        kind: 'field',
        name: 'opportunity.c_twice',
        data: { type: 'text', label: words('Twice'), formula: 'c_zone + c_zone' },
      },
    ]);
    const uses = async () =>
      (await admin.get<{ data: object[] }>('/config/field/opportunity.c_zone/uses')).body.data;
    const byLayout = { kind: 'layout', name: 'opportunity.zones', blocks: false };
    const byRule = { kind: 'rule', name: 'opportunity.zones', blocks: true };
    const byFormula = { kind: 'field', name: 'opportunity.c_twice', blocks: true };
    expect(await uses()).toEqual([byFormula, byLayout, byRule].map((use) => expect.objectContaining(use)));
    const id = (await admin.get<{ data: { id: string } }>('/config/field/opportunity.c_zone')).body.data.id;
    const retire = () => put('field', 'opportunity.c_zone', { ...field, id, retired: true });
    const refused = await retire();
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('the rule “Zones”');
    const formula = { type: 'text', label: words('Twice'), formula: 'c_zone + c_zone', retired: true };
    await configure(admin, [
      { kind: 'rule', name: 'opportunity.zones', data: null },
      { kind: 'field', name: 'opportunity.c_twice', data: formula },
    ]);
    expectStatus(await retire(), 200);
    const served = await admin.get<LayoutMeta & Record<string, unknown>>('/objects/opportunities/layout');
    expect(served.body.sections[0]!.fields.map(({ field: name }) => name)).toEqual(['name']);
    const gone = await admin.delete('/config/field/opportunity.c_zone');
    expect(gone.status).toBe(409);
    expect(gone.text).toContain('the layout “Zones”');
    await configure(admin, [{ kind: 'layout', name: 'opportunity.zones', data: null }]);
    expectStatus(await admin.delete('/config/field/opportunity.c_zone'), 200);
  });

  it('stand against a field that becomes required while a layout hides it', async () => {
    const answer = await put('fieldSettings', 'opportunity.nextStep', { required: true });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Next step is required');
  });
});
