/** Rules for duplicates that wait for being switched on: by the name of the object, then of the rule. */
import type { DuplicateRuleDocument, DuplicateRuleField } from './config/duplicateRule.ts';
import type { Label } from './labels.ts';

function rule(label: Label, fields: readonly DuplicateRuleField[]): DuplicateRuleDocument {
  return { label, fields, scope: 'all', outcome: 'warn' };
}

export const readyDuplicateRules: Readonly<Record<string, Readonly<Record<string, DuplicateRuleDocument>>>> =
  {
    account: {
      readyName: rule({ en: 'Same name without legal form', zh: '名称相同（不计公司后缀）' }, [
        { field: 'name', compare: 'normalised' },
      ]),
      readyCreditCode: rule({ en: 'Same credit code', zh: '统一社会信用代码相同' }, [
        { field: 'creditCode', compare: 'normalised' },
      ]),
      readyDomain: rule({ en: 'Same website', zh: '网站域名相同' }, [
        { field: 'website', compare: 'normalised' },
      ]),
      readyPhone: rule({ en: 'Same phone', zh: '电话相同' }, [{ field: 'phones', compare: 'exact' }]),
    },
    contact: {
      readyEmail: rule({ en: 'Same e-mail', zh: '邮箱相同' }, [{ field: 'emails', compare: 'exact' }]),
      readyPhone: rule({ en: 'Same phone', zh: '电话相同' }, [{ field: 'phones', compare: 'exact' }]),
      readyPerson: rule({ en: 'Alike in name at the same account', zh: '同一客户下姓名相近' }, [
        { field: 'name', compare: 'fuzzy', threshold: 92 },
        { field: 'account', compare: 'exact' },
      ]),
    },
  };
