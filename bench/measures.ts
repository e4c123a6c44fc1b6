/** What is measured: get, list, search, create; each as a command of its own. */
import { alone, type CompareOptions, compare, heading } from './compare.ts';
import { companyName, phone } from './names.ts';
import { readSeeded, type Seeded, type Share, type Size, shares } from './place.ts';
import { residentMegabytes } from './processes.ts';
import { type Running, startCeiling, startProduct } from './servers.ts';

const options: CompareOptions = { runs: 5, seconds: 4, connections: 16 };
const calm: CompareOptions = { runs: 3, seconds: 3, connections: 4 };

const fields = 'name,level,lifecycle,industry,owner,annualRevenue,employees,lastActivityAt';

function bearer(seeded: Seeded, share: Share): Record<string, string> {
  return { Authorization: `Bearer ${seeded.keys[share]}` };
}

function listPath(query: Readonly<Record<string, string>>): string {
  return `/api/v1/objects/accounts?${new URLSearchParams(query)}`;
}

export type Measure = (size: Size, only?: string) => Promise<void>;

async function withBoth(
  size: Size,
  work: (product: Running, ceiling: Running, seeded: Seeded) => Promise<void>,
): Promise<void> {
  const product = await startProduct(size);
  try {
    const ceiling = await startCeiling(size);
    try {
      await work(product, ceiling, readSeeded(size));
    } finally {
      await ceiling.stop();
    }
  } finally {
    await product.stop();
  }
}

export const get: Measure = (size) =>
  withBoth(size, (product, ceiling, seeded) =>
    compare(
      {
        name: `get one of ${size}`,
        product: {
          headers: bearer(seeded, '100'),
          paths: seeded.ids.map((id) => `/api/v1/objects/accounts/${id}?fields=${fields}`),
        },
        ceiling: { headers: bearer(seeded, '100'), paths: seeded.ids.map((id) => `/get/${id}`) },
      },
      product,
      ceiling,
      options,
    ),
  );

export const list: Measure = (size) =>
  withBoth(size, async (product, ceiling, seeded) => {
    const industries = ['manufacturing', 'software', 'medical', 'retail'];
    const query = { fields, sort: 'name', limit: '50' };
    await compare(
      {
        name: `list 50 of ${size}, filtered and sorted`,
        product: {
          headers: bearer(seeded, '100'),
          paths: industries.map((industry) => listPath({ ...query, filter: JSON.stringify({ industry }) })),
        },
        ceiling: {
          headers: bearer(seeded, '100'),
          paths: industries.map((industry) => `/list?industry=${industry}`),
        },
      },
      product,
      ceiling,
      options,
    );
    process.stdout.write(
      `\nlists by what the user sees (p95 must stay ≤ 50 ms; ${calm.connections} connections)\n${heading}`,
    );
    for (const share of shares) {
      const headers = bearer(seeded, share);
      await alone(`${share} %, by name`, product, { headers, paths: [listPath(query)] }, calm);
      const filter = JSON.stringify({ industry: 'medical', level: 'A', employees: { gt: 15_000 } });
      await alone(
        `${share} %, filtered`,
        product,
        { headers, paths: [listPath({ ...query, filter })] },
        calm,
      );
      const newest = { ...query, sort: '-createdAt' };
      await alone(`${share} %, newest`, product, { headers, paths: [listPath(newest)] }, calm);
    }
    process.stdout.write(`resident memory of Node: ${Math.round(residentMegabytes(product.pid))} MB\n`);
  });

/** Page 1 and page 10,000 of the same list: their cost must not differ by the depth. */
export const pages: Measure = async (size) => {
  const product = await startProduct(size);
  try {
    const seeded = readSeeded(size);
    const headers = bearer(seeded, '100');
    let cursor = '';
    for (let at = 0; at < 500; at += 1) {
      const path = listPath({ fields: 'id', sort: 'name', limit: '1000', ...(cursor ? { cursor } : {}) });
      const answer = (await (await fetch(`${product.url}${path}`, { headers })).json()) as {
        nextCursor: string;
      };
      if (!answer.nextCursor) break;
      cursor = answer.nextCursor;
    }
    const query = { fields: 'id', sort: 'name' };
    process.stdout.write(`\nthe depth of a page in ${size}\n${heading}`);
    await alone('page 1', product, { headers, paths: [listPath({ ...query, limit: '50' })] }, calm);
    await alone(
      'after 500,000 rows',
      product,
      { headers, paths: [listPath({ ...query, limit: '50', cursor })] },
      calm,
    );
  } finally {
    await product.stop();
  }
};

export const search: Measure = async (size) => {
  const product = await startProduct(size);
  try {
    const seeded = readSeeded(size);
    const classes: Record<string, readonly string[]> = {
      'rare word': Array.from({ length: 40 }, (_, n) => companyName(n * 1733 + 5)),
      'common word': ['公司', '科技', '北京'],
      'one character': ['张', '明', '海'],
      'pinyin initials': ['bjmc', 'szls', 'shhr', 'hzty'],
      'phone tail': Array.from({ length: 40 }, (_, n) => phone(n * 911 + 3).slice(-4)),
    };
    for (const share of ['100', '1'] as const) {
      process.stdout.write(
        `\nsearch for a user who sees ${share} % of ${size} (p95 must stay ≤ 50 ms)\n${heading}`,
      );
      for (const [name, words] of Object.entries(classes)) {
        const paths = words.map((word) => `/api/v1/search?${new URLSearchParams({ q: word })}`);
        await alone(name, product, { headers: bearer(seeded, share), paths }, calm);
      }
    }
  } finally {
    await product.stop();
  }
};

export const create: Measure = (size) =>
  withBoth(size, (product, ceiling, seeded) => {
    const body = JSON.stringify({ name: 'Bench account', industry: 'medical' });
    const headers = { ...bearer(seeded, '100'), 'Content-Type': 'application/json' };
    return compare(
      {
        name: `create one beside ${size}`,
        product: { headers, method: 'POST', body, paths: ['/api/v1/objects/accounts'] },
        ceiling: { headers, method: 'POST', body, paths: ['/create'] },
      },
      product,
      ceiling,
      options,
    );
  });
