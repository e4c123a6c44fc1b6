/** Fields that mean the same on several objects, declared once. */
import { type FieldDeclaration, options } from './declarations.ts';

export const description: FieldDeclaration = {
  type: 'longText',
  label: { en: 'Description', zh: '描述' },
  maxLength: 20000,
};

/** Moved forward by what is done with the record; see raiseComputed. */
export const lastActivityAt: FieldDeclaration = {
  type: 'datetime',
  label: { en: 'Last activity', zh: '最后跟进时间' },
  computed: true,
  indexed: true,
};

export const leadSource: FieldDeclaration = {
  type: 'select',
  label: { en: 'Lead source', zh: '线索来源' },
  options: options({
    exhibition: { en: 'Exhibition', zh: '展会' },
    referral: { en: 'Referral', zh: '转介绍' },
    website: { en: 'Website', zh: '官网' },
    coldCall: { en: 'Cold call', zh: '陌生拜访' },
    campaign: { en: 'Campaign', zh: '市场活动' },
    partner: { en: 'Partner', zh: '合作伙伴' },
    other: { en: 'Other', zh: '其他' },
  }),
};

/** Free labels, for what nobody foresaw. */
export const tags: FieldDeclaration = {
  type: 'tags',
  label: { en: 'Tags', zh: '标签' },
  indexed: true,
  searched: true,
};
