/** Passwords as scrypt hashes, made and checked off the event loop, a bounded number at a time. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../base/problem.ts';

// 128 MB and about 0.3 s a hash: the OWASP recommendation for scrypt.
const cost = { log2N: 17, r: 8, p: 1 };
const keyLength = 32;

// Each running hash holds 128 MB and a thread of the pool; more callers wait, and a flood is turned away.
const atOnce = 2;
const waitingAtMost = 32;
let running = 0;
const waiting: (() => void)[] = [];

async function derive(
  password: string,
  salt: Buffer,
  { log2N, r, p }: { log2N: number; r: number; p: number },
): Promise<Buffer> {
  if (running >= atOnce) {
    if (waiting.length >= waitingAtMost) throw new Problem('rate_limited', { params: { seconds: 5 } });
    await new Promise<void>((resume) => waiting.push(resume));
  } else running++;
  try {
    const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 256 * r * 2 ** log2N };
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    );
  } finally {
    // The place goes to the next in line, or becomes free.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** For suites that sign hundreds of people in and ask nothing of the hash: each hash says what it cost. */
export function lowerHashCost(log2N: number): void {
  cost.log2N = log2N;
}

/** `scrypt$17$8$1$<salt>$<key>`, so that the cost can rise without a migration. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { log2N, r, p } = cost;
  const key = await derive(password, salt, { log2N, r, p });
  return ['scrypt', log2N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

const decoySalt = randomBytes(16);
const decoyKey = randomBytes(keyLength);

/** Takes the same time when there is no such hash, and is then false. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [kind, log2N, r, p, salt, key] = (stored ?? '').split('$');
  const known = kind === 'scrypt' && salt !== undefined && key !== undefined;
  const parameters = known ? { log2N: Number(log2N), r: Number(r), p: Number(p) } : { ...cost };
  const derived = await derive(password, known ? Buffer.from(salt, 'base64url') : decoySalt, parameters);
  const expected = known ? Buffer.from(key, 'base64url') : decoyKey;
  return timingSafeEqual(derived, expected) && known;
}
