/** Names of companies that mean one company have one core; those that do not have two. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreName } from './coreName.ts';

test.each([
  ['Acme, Inc.', 'acme'],
  ['ACME Incorporated', 'acme'],
  ['  acme   inc ', 'acme'],
  ['Ａｃｍｅ Ｉｎｃ．', 'acme'],
  ['The Coca-Cola Company', 'coca cola'],
  ['Procter & Gamble Co.', 'procter and gamble'],
  ['Shenzhen Mindray Bio-Medical Electronics Co., Ltd.', 'shenzhen mindray bio medical electronics'],
  ['Müller GmbH & Co. KG', 'muller'],
  ['Nestlé S.A.', 'nestle'],
  ['Enel S.p.A.', 'enel'],
  ['Serenity Spa', 'serenity spa'],
  ['Atlassian Pty Ltd', 'atlassian'],
  ['Grab Holdings Pte. Ltd.', 'grab holdings'],
  ['A/S Norden', 'a s norden'],
  ['Novo Nordisk A/S', 'novo nordisk'],
  ['Łódź Sp. z o.o.', 'lodz'],
  ["McDonald's Corp", 'mcdonalds'],
  ['上海柏楚电子科技股份有限公司', '上海柏楚电子科技'],
  ['上海柏楚电子科技 有限责任公司', '上海柏楚电子科技'],
  ['阿里巴巴（中国）有限公司', '阿里巴巴中国'],
  ['阿里巴巴(中国)有限公司', '阿里巴巴中国'],
  ['华为技术有限公司北京分公司', '华为技术北京分公司'],
  ['腾讯公司', '腾讯'],
  ['株式会社日立製作所', '日立製作所'],
  ['トヨタ自動車株式会社', 'トヨタ自動車'],
  ['（株）ガンホー', 'ガンホー'],
  ['삼성전자 주식회사', '삼성전자'],
  ['小米 Co., Ltd.', '小米'],
  ['Inc.', 'inc'],
  ['有限公司', '有限公司'],
  ['Limited Brands', 'limited brands'],
  ['---', ''],
])('%s is %s', (name, core) => {
  expect(coreName(name)).toBe(core);
});

test('different companies stay different', () => {
  expect(coreName('阿里巴巴集团')).not.toBe(coreName('阿里巴巴（中国）有限公司'));
  expect(coreName('华为技术有限公司北京分公司')).not.toBe(coreName('华为技术有限公司'));
  expect(coreName('Serenity Spa')).not.toBe(coreName('Serenity'));
});

test('width, case and spaces around make no difference, and a name with a letter never gets lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
      const core = coreName(name);
      expect(coreName(`  ${name} `)).toBe(core);
      if (/[\p{L}\p{N}]/u.test(name.normalize('NFKC'))) expect(core).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
