/** What sales people write down after a call, in the words that they use; `{product}` and `{person}` are filled in. */
import type { Language } from '../../../shared/labels.ts';

export type Situation =
  | 'firstContact'
  | 'needs'
  | 'proposal'
  | 'contract'
  | 'won'
  | 'lost'
  | 'checkIn'
  | 'payment';

export const phrases: Readonly<Record<Language, Readonly<Record<Situation, readonly string[]>>>> = {
  zh: {
    firstContact: [
      '第一次电话，{person}说产线停机多，想了解{product}，约下周细聊。',
      '展会上留的名片，回访接通了，对{product}有兴趣，让先发资料。',
      '朋友介绍的，{person}挺客气，说今年有预算但还没立项。',
      '电话打了三次才通，对方在开会，让加微信发产品册。',
      '官网留言客户，问得很具体，应该在对比几家。',
    ],
    needs: [
      '上门聊了一下午，现场 {n} 台设备，主要痛点是夜班故障没人知道。',
      '{person}带着看了车间，网络条件一般，要考虑4G方案。',
      '需求基本清楚：先上一条线试点，三个月看效果再推广。',
      '对方IT担心数据安全，要求本地部署，已答应发安全白皮书。',
      '技术交流会，来了6个人，生产部支持，设备科有点保留。',
    ],
    proposal: [
      '方案和报价发了，{person}说比预算高一截，要我们再核一下。',
      '汇报方案，老板没到，副总听完觉得可以，让走内部流程。',
      '竞争对手也报了，价格低 10%，但没有本地服务，我们强调响应时间。',
      '客户要求分两期付款，已问财务，等回复。',
      '报价改到第三版，{product}数量减了 {n} 台，服务加一年。',
    ],
    contract: [
      '合同条款谈得差不多，法务卡在违约金比例。',
      '{person}说领导出差，章要等下周盖。',
      '合同已寄出，跟快递确认签收了。',
      '预付款 30% 没问题，验收条件还要写清楚。',
      '对方采购又来砍价，最后让了 2 个点，换年底前签。',
    ],
    won: [
      '签了！{person}说看中我们的现场服务，年后还有二期。',
      '合同盖章回来了，已转交付，下周开启动会。',
      '客户群里发了喜讯，预付款今天到账。',
    ],
    lost: [
      '项目给了对手，价格差太多，{person}说下次还有机会。',
      '集团统一采购，我们没入围，先维持关系。',
      '预算砍了，今年不做，明年一季度再联系。',
      '换了负责人，新来的用老东家的供应商。',
    ],
    checkIn: [
      '例行回访，设备运行正常，{person}反馈报表能再简单点就好。',
      '顺路拜访，喝茶聊了半小时，说二期在做预算。',
      '节前问候，没聊业务。',
      '客户投诉过一次网关掉线，已让售后跟进，情绪还好。',
      '{person}升了，以后找他的下属对接。',
    ],
    payment: [
      '催尾款：财务说在走流程，月底前付。',
      '尾款又拖了两周，{person}答应这周五前。',
      '尾款到账，客户道歉说年底资金紧。',
    ],
  },
  en: {
    firstContact: [
      'First call with {person}. Unplanned stops hurt them, wants to hear about {product}. Follow up next week.',
      'Met at the fair, interested in {product}, asked for the brochure first.',
      'Inbound from the website, precise questions, surely comparing vendors.',
      'Voicemail twice, then reached. Polite but busy, send deck.',
    ],
    needs: [
      'Site walk with {person}: {n} machines, night shift failures are the pain.',
      'IT wants on-premise, promised the security paper.',
      'Scope is a pilot on one line for three months, then roll out.',
      'Workshop, six people. Production is keen, maintenance hesitates.',
    ],
    proposal: [
      'Sent proposal. {person} says it is above budget, asked to rework.',
      'Presented to the VP, good questions, goes to procurement now.',
      'Competitor is 10% cheaper, no local service. We pushed response time.',
      'Third revision: {n} units less of {product}, one more year of care.',
    ],
    contract: [
      'Legal is stuck on liability cap, call set for Thursday.',
      '{person} travels, signature next week.',
      'Gave 2% for signing before quarter end.',
    ],
    won: [
      'Signed! {person} liked the on-site support. Phase two next year.',
      'Countersigned copy received, kick-off next week.',
    ],
    lost: [
      'Went to a competitor on price. {person} keeps us on the list.',
      'Budget cut, project parked until next year.',
      'New head of maintenance brings his own supplier.',
    ],
    checkIn: [
      'Quarterly check-in, all running, wants simpler reports.',
      'Coffee with {person}, phase two is being budgeted.',
      'One gateway dropped off last month, support fixed it, mood is fine.',
    ],
    payment: [
      'Chased the final invoice, accounting promises month end.',
      'Payment slipped again, {person} will escalate.',
      'Final payment arrived, 5 weeks late.',
    ],
  },
};

export const steps: Readonly<
  Record<Language, Readonly<Record<'firstContact' | 'needs' | 'proposal' | 'contract', readonly string[]>>>
> = {
  zh: {
    firstContact: ['约时间上门拜访', '发产品资料', '确认决策人'],
    needs: ['整理需求清单', '安排技术交流', '现场勘查'],
    proposal: ['跟进报价反馈', '约老板汇报', '更新报价单'],
    contract: ['催合同盖章', '确认付款条件', '法务条款答复'],
  },
  en: {
    firstContact: ['Book a site visit', 'Send the brochure', 'Find who decides'],
    needs: ['Write up requirements', 'Arrange a technical session', 'Survey the site'],
    proposal: ['Ask for feedback on the quote', 'Present to the board', 'Revise the quote'],
    contract: ['Chase the signature', 'Settle payment terms', 'Answer legal'],
  },
};

export const taskWords: Readonly<
  Record<Language, { readonly payment: string; readonly call: string; readonly handover: string }>
> = {
  zh: { payment: '跟进尾款', call: '回访客户', handover: '与客户见面，说明交接' },
  en: {
    payment: 'Chase the final payment',
    call: 'Check in with the customer',
    handover: 'Meet the customer, explain the handover',
  },
};
