/** Standing in line: the order, the places, and who gives up. */
import { expect, test, vi } from 'vitest';
import { Line } from './line.ts';

test('places go in the order of coming, and never more than there are', async () => {
  const line = new Line(2, 60_000, () => new Error('tired'));
  const order: number[] = [];
  let [inside, most] = [0, 0];
  await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const leave = await line.enter();
      order.push(n);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
      leave();
    }),
  );
  expect(order).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(most).toBe(2);
});

test('who has stood too long is told so, and takes no place afterwards', async () => {
  vi.useFakeTimers();
  try {
    const line = new Line(1, 1_000, () => new Error('tired'));
    const leave = await line.enter();
    const second = expect(line.enter()).rejects.toThrow('tired');
    await vi.advanceTimersByTimeAsync(1_000);
    await second;
    const third = line.enter();
    leave();
    (await third)();
    (await line.enter())();
  } finally {
    vi.useRealTimers();
  }
});
