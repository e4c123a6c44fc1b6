/** Dynamics 365 Sales: “Export to Excel”, whose first three columns are hidden, and whose hidden sheet names the fields. */
import { stamps } from './dynamicsColumns.ts';
import { dynamicsRecords } from './dynamicsRecords.ts';
import { dynamicsWork } from './dynamicsWork.ts';
import { leftWhy, type SourceDeclaration } from './sourceDeclaration.ts';

export const dynamics: SourceDeclaration = {
  name: 'dynamics',
  label: { en: 'Dynamics 365', zh: 'Dynamics 365' },
  timeZone: 'ask',
  signs: [
    { weight: 0.99, hiddenSheet: 'hiddenSheet' },
    {
      weight: 0.98,
      pattern: /^\((Do Not Modify|Nicht ändern|Ne pas modifier|No modificar|请勿修改|不要修改)\)/i,
    },
    { weight: 0.8, pattern: /^(src_parent|\w+\(Primary Contact\).*|transactioncurrencyid)$/ },
    { weight: 0.75, headers: ['Main Phone', 'Primary Contact'] },
    { weight: 0.75, pattern: /^Address 1: / },
    { weight: 0.7, headers: ['Est. Close Date'] },
  ],
  left: [
    {
      headers: [
        '(Do Not Modify) Row Checksum',
        '(Do Not Modify) Modified On',
        '(Nicht ändern) Zeilenprüfsumme',
        '(Nicht ändern) Geändert am',
        '(请勿修改) 行校验和',
        '(请勿修改) 修改时间',
      ],
      why: leftWhy.system,
    },
  ],
  stamps,
  kinds: [...dynamicsRecords, ...dynamicsWork],
};
