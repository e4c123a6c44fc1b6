/** Legal forms of companies: how each is written, and how it is written properly. */

export interface LegalForm {
  /** As it stands at the end of a name. */
  readonly shown: string;
  /** Its ways of writing: folded words without dots. */
  readonly words: readonly string[];
}

/** Of languages that write with spaces. A form that is also a word of English is taken only where its writing shows it. */
export const spacedForms: readonly LegalForm[] = [
  { shown: 'Inc.', words: ['inc', 'incorporated'] },
  { shown: 'Corp.', words: ['corp', 'corporation'] },
  {
    shown: 'Co., Ltd.',
    words: ['co ltd', 'company ltd', 'co limited', 'company limited', 'coltd'],
  },
  { shown: 'Ltd.', words: ['ltd', 'limited'] },
  { shown: 'LLC', words: ['llc', 'limited liability company', 'l l c'] },
  { shown: 'LLP', words: ['llp', 'limited liability partnership', 'l l p'] },
  { shown: 'PLC', words: ['plc', 'public limited company', 'p l c'] },
  { shown: 'Pty Ltd', words: ['pty ltd', 'pty limited', 'proprietary limited'] },
  { shown: 'Pte. Ltd.', words: ['pte ltd', 'pte limited', 'private limited', 'pvt ltd'] },
  { shown: 'Sdn. Bhd.', words: ['sdn bhd'] },
  {
    shown: 'GmbH & Co. KG',
    words: ['gmbh and co kg', 'gmbh co kg', 'gmbh u co kg', 'gmbh und co kg'],
  },
  { shown: 'GmbH', words: ['gmbh', 'gesellschaft mit beschrankter haftung', 'g m b h', 'mbh'] },
  { shown: 'AG', words: ['ag', 'aktiengesellschaft'] },
  { shown: 'KG', words: ['kg', 'kommanditgesellschaft'] },
  { shown: 'OHG', words: ['ohg'] },
  { shown: 'UG', words: ['ug', 'ug haftungsbeschrankt'] },
  { shown: 'S.A. de C.V.', words: ['sa de cv', 's a de c v'] },
  { shown: 'S.A.', words: ['sa', 's a', 'sociedad anonima', 'societe anonyme'] },
  { shown: 'S.A.S.', words: ['sas', 's a s'] },
  { shown: 'S.à r.l.', words: ['sarl', 's a r l', 'sa rl'] },
  { shown: 'S.r.l.', words: ['srl', 's r l'] },
  { shown: 'S.p.A.', words: ['spa', 's p a', 'societa per azioni'] },
  { shown: 'S.L.', words: ['sl', 's l', 'sociedad limitada'] },
  { shown: 'Ltda.', words: ['ltda', 'limitada'] },
  { shown: 'B.V.', words: ['bv', 'b v', 'besloten vennootschap'] },
  { shown: 'N.V.', words: ['nv', 'n v', 'naamloze vennootschap'] },
  { shown: 'AB', words: ['ab', 'aktiebolag'] },
  { shown: 'ASA', words: ['asa'] },
  { shown: 'AS', words: ['as', 'aksjeselskap'] },
  { shown: 'A/S', words: ['a s', 'aktieselskab'] },
  { shown: 'ApS', words: ['aps', 'anpartsselskab'] },
  { shown: 'Oyj', words: ['oyj'] },
  { shown: 'Oy', words: ['oy', 'osakeyhtio'] },
  { shown: 'Sp. z o.o.', words: ['sp z oo', 'sp z o o', 'spzoo'] },
  { shown: 's.r.o.', words: ['spol s r o', 'spol sro', 'sro'] },
  { shown: 'd.o.o.', words: ['doo', 'd o o'] },
  { shown: 'Kft.', words: ['kft'] },
  { shown: 'Zrt.', words: ['zrt'] },
  { shown: 'K.K.', words: ['kk', 'k k', 'kabushiki kaisha', 'kabushiki gaisha'] },
  { shown: 'G.K.', words: ['godo kaisha', 'godo gaisha'] },
  { shown: 'ООО', words: ['ооо', 'общество с ограниченной ответственностью'] },
  { shown: 'АО', words: ['ао', 'акционерное общество'] },
  { shown: 'ПАО', words: ['пао'] },
  { shown: 'Co.', words: ['co', 'company'] },
];

/** Words that are forms only when written as one, because they are ordinary words too: `S.p.A.` is, `Spa` is not. */
export const wordlike: ReadonlySet<string> = new Set(['spa', 'as', 'sl', 'sas', 'co', 'doo', 'kg', 'asa']);

/** Words in full are as good as their short form, and part of many an official name: they stay as they are written. */
export const keptForms: ReadonlySet<string> = new Set(
  spacedForms
    .flatMap(({ words }) => words.filter((word) => word.replaceAll(' ', '').length > 12))
    .concat(['corporation', 'company', 'co']),
);

/** Of Chinese, Japanese and Korean, which stand at the end of a name (some before it) without a space; longest first. */
export const unspacedForms: readonly string[] = [
  '股份有限责任公司',
  '有限责任公司',
  '有限責任公司',
  '股份有限公司',
  '有限公司',
  '股份公司',
  '株式会社',
  '株式會社',
  '有限会社',
  '合同会社',
  '合資会社',
  '合名会社',
  '주식회사',
  '유한회사',
  '有限合伙',
  '普通合伙',
  '合伙企业',
  '公司',
];

/** Forms of Japan and Korea may stand before the name. */
export const leadingForms: readonly string[] = [
  '株式会社',
  '株式會社',
  '有限会社',
  '合同会社',
  '合資会社',
  '合名会社',
  '주식회사',
  '유한회사',
];
