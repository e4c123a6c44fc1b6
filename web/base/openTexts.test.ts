/** A page may open its texts while the language changes: it speaks the new one, whichever is loaded first. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadTexts, openTexts, t } from './texts.ts';

beforeAll(() => vi.stubGlobal('document', { documentElement: { lang: '' } }));
afterAll(() => {
  vi.unstubAllGlobals();
});

it('opens in the language that was chosen meanwhile', async () => {
  await loadTexts('en');
  await Promise.all([openTexts('security'), loadTexts('zh')]);
  expect([t('frame.close'), t('stepUp.confirm')]).toEqual(['关闭', '确认']);
  await Promise.all([loadTexts('en'), openTexts('moving'), openTexts('moving')]);
  expect([t('frame.close'), t('stepUp.confirm'), t('move.step.trial')]).toEqual([
    'Close',
    'Confirm',
    'Dry run',
  ]);
});
