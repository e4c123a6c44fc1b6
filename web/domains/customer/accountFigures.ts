/** The questions that the page of an account asks, all through the public API. */
import { queryOptions } from '@tanstack/react-query';
import type { LookupValue, RecordData } from '../../../shared/query.ts';
import { addDays, dayAt } from '../../../shared/timeZone.ts';
import { api, bodyOf } from '../../base/api.ts';
import { queryRelated } from '../../base/records.ts';

const deals = 'opportunities';

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The twelve months that end today, and the twelve before. */
export function twoYears(timeZone: string, now = Date.now()): { last: Span; before: Span } {
  const today = dayAt(now, timeZone);
  const year = addDays(today, -364);
  return {
    last: { from: year, to: today },
    before: { from: addDays(year, -365), to: addDays(year, -1) },
  };
}

export function wonIn({ from, to }: Span) {
  return { isWon: { eq: true }, closeDate: { between: [from, to] } };
}

export interface DealFigures {
  readonly open: { readonly count: number; readonly value: number };
  readonly won: { readonly count: number; readonly value: number };
  readonly lost: { readonly count: number };
  readonly lastYear: number;
  readonly yearBefore: number;
}

export function dealFiguresQuery(id: string, timeZone: string) {
  const { last, before } = twoYears(timeZone);
  const measures = [
    { as: 'openCount', fn: 'count', filter: { isClosed: { eq: false } } },
    { as: 'openValue', fn: 'sum', field: 'amount', filter: { isClosed: { eq: false } } },
    { as: 'wonCount', fn: 'count', filter: { isWon: { eq: true } } },
    { as: 'wonValue', fn: 'sum', field: 'amount', filter: { isWon: { eq: true } } },
    { as: 'lostCount', fn: 'count', filter: { isClosed: { eq: true }, isWon: { eq: false } } },
    { as: 'lastYear', fn: 'sum', field: 'amount', filter: wonIn(last) },
    { as: 'yearBefore', fn: 'sum', field: 'amount', filter: wonIn(before) },
  ] as const;
  return queryOptions({
    queryKey: ['related', 'accounts', id, deals, 'figures', last.to],
    queryFn: async ({ signal }): Promise<DealFigures> => {
      const answer = await queryRelated(
        'accounts',
        id,
        deals,
        { fields: ['id'], limit: 1, aggregate: { measures } },
        signal,
      );
      const total = (name: string) => Number(answer.aggregate?.totals[name] ?? 0);
      return {
        open: { count: total('openCount'), value: total('openValue') },
        won: { count: total('wonCount'), value: total('wonValue') },
        lost: { count: total('lostCount') },
        lastYear: total('lastYear'),
        yearBefore: total('yearBefore'),
      };
    },
  });
}

export interface Quarter {
  /** First day. */
  readonly start: string;
  readonly value: number;
}

const quartersShown = 8;

/** The first days of the last eight calendar quarters, the present one last. */
export function lastQuarters(today: string, count = quartersShown): readonly string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const present = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, at) => {
    const quarter = present - (count - 1 - at);
    return `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
  });
}

export function wonByQuarterQuery(id: string, timeZone: string) {
  const today = dayAt(Date.now(), timeZone);
  const quarters = lastQuarters(today);
  return queryOptions({
    queryKey: ['related', 'accounts', id, deals, 'quarters', today],
    queryFn: async ({ signal }): Promise<readonly Quarter[]> => {
      const answer = await queryRelated(
        'accounts',
        id,
        deals,
        {
          fields: ['id'],
          limit: 1,
          filter: { isWon: { eq: true }, closeDate: { gte: quarters[0] } },
          aggregate: {
            groupBy: [{ field: 'closeDate', bucket: 'quarter' }],
            measures: [{ as: 'value', fn: 'sum', field: 'amount' }],
          },
        },
        signal,
      );
      const values = new Map(
        (answer.aggregate?.groups ?? []).map((group) => [
          String(group.keys.closeDate?.value).slice(0, 10),
          Number(group.measures.value ?? 0),
        ]),
      );
      return quarters.map((start) => ({ start, value: values.get(start) ?? 0 }));
    },
  });
}

export function rhythmQuery(plural: string, id: string) {
  return queryOptions({
    queryKey: ['timeline', plural, id, 'rhythm'],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/objects/{object}/{id}/timeline/rhythm', {
          params: { path: { object: plural, id }, query: { about: 'activities', weeks: '12' } },
          signal,
        }),
      ),
  });
}

export interface NextStep {
  readonly day: string | null;
  readonly text: string;
  readonly plural: 'tasks' | 'opportunities';
  readonly id: string;
}

/** What is planned first: an open task about the account, or the next step of one of its open deals. */
export function nextStepQuery(id: string) {
  return queryOptions({
    queryKey: ['related', 'accounts', id, 'nextStep'],
    queryFn: async ({ signal }): Promise<NextStep | null> => {
      const ask = (relation: string, fields: string[], filter: unknown, sort: string) =>
        queryRelated('accounts', id, relation, { fields, filter, sort, limit: 1 }, signal);
      const [tasks, steps] = await Promise.all([
        ask('tasks', ['subject', 'dueOn'], { status: { in: ['open', 'started'] } }, 'dueOn'),
        ask(
          deals,
          ['nextStep', 'nextStepOn'],
          { isClosed: { eq: false }, nextStep: { isNull: false } },
          'nextStepOn',
        ),
      ]);
      const found = [
        ...tasks.data.map((task) => step(task, 'tasks', task.subject, task.dueOn)),
        ...steps.data.map((deal) => step(deal, 'opportunities', deal.nextStep, deal.nextStepOn)),
      ];
      return found.sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))[0] ?? null;
    },
  });
}

function step(record: RecordData, plural: NextStep['plural'], text: unknown, day: unknown): NextStep {
  return {
    id: String(record.id),
    plural,
    text: String(text ?? ''),
    day: typeof day === 'string' ? day : null,
  };
}

export interface Person {
  /** Of the contact. */
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  /** Value of the role's option; null for a contact without a part. */
  readonly role: string | null;
  /** 1 to 5; 0 where nobody said. */
  readonly influence: number;
}

const peopleShown = 50;

/** Who decides first, then who has the most influence; contacts without a part come last. */
export function peopleQuery(id: string, roles: readonly string[]) {
  return queryOptions({
    queryKey: ['related', 'accounts', id, 'people'],
    queryFn: async ({ signal }): Promise<{ people: readonly Person[]; count: number }> => {
      const [parts, contacts] = await Promise.all([
        roles.length === 0
          ? { data: [] }
          : queryRelated(
              'accounts',
              id,
              'contactRoles',
              {
                fields: ['contact', 'role', 'jobTitle', 'influence'],
                sort: '-influence',
                limit: peopleShown,
              },
              signal,
            ),
        queryRelated(
          'accounts',
          id,
          'contacts',
          {
            fields: ['name', 'jobTitle', 'decisionMaker'],
            sort: '-updatedAt',
            limit: peopleShown,
            aggregate: { measures: [{ as: 'count', fn: 'count' }] },
          },
          signal,
        ),
      ]);
      const people = parts.data.flatMap((part): Person[] => {
        const contact = part.contact as LookupValue | null;
        if (!contact?.id) return [];
        return [
          {
            id: contact.id,
            name: contact.label ?? '',
            jobTitle: String(part.jobTitle ?? ''),
            role: (part.role as string | null) ?? null,
            influence: Number(part.influence ?? 0),
          },
        ];
      });
      const known = new Set(people.map((person) => person.id));
      const others = contacts.data.filter((contact) => !known.has(String(contact.id)));
      const rank = (person: Person) => (person.role === null ? roles.length : roles.indexOf(person.role));
      const all = [
        ...people,
        ...others.map((contact) => ({
          id: String(contact.id),
          name: String(contact.name ?? ''),
          jobTitle: String(contact.jobTitle ?? ''),
          role: null,
          influence: contact.decisionMaker === true ? 5 : 0,
        })),
      ];
      const elsewhere = people.filter(
        (person) => !contacts.data.some((contact) => contact.id === person.id),
      ).length;
      return {
        people: all.sort((a, b) => rank(a) - rank(b) || b.influence - a.influence),
        count: Number(contacts.aggregate?.totals.count ?? 0) + elsewhere,
      };
    },
  });
}
