/** What other systems call the values of our pick lists, in English and Chinese. */

/** Words with commas between them. */
const words = (text: string): readonly string[] => text.split(/,\s*/);

const priority = {
  high: words('highest, urgent, critical, p1, 高, 紧急, 非常高, 最高'),
  normal: words('medium, middle, normal, p2, 中, 普通, 一般'),
  low: words('lowest, p3, p4, 低, 最低, 不紧急'),
};

const leadSource = {
  exhibition: words(
    `trade show, tradeshow, conference, event, exhibition, seminar, fair, 展会, 会展, 会议, 线下活动`,
  ),
  referral:
    words(`external referral, employee referral, internal seminar, customer referral, word of mouth, referrals,
      existing customer, self generated, employee, 转介绍, 客户介绍, 老客户介绍, 朋友介绍, 员工推荐`),
  website:
    words(`web, web site, web download, web research, web form, online store, chat, organic search, direct
      traffic, inbound, online, sales mail alias, 网站, 官网, 在线咨询, 搜索引擎, 网络推广, 百度推广, 线上注册`),
  coldCall:
    words(`cold call, cold calling, phone inquiry, outbound, offline, offline sources, telephone, phone, 陌生拜访,
      电话营销, 电话销售, 陌拜, 电话咨询, 主动开发`),
  campaign:
    words(`advertisement, advertising, campaign, email marketing, direct mail, paid search, paid social,
      organic social, social media, facebook, x twitter, mass mail, newsletter, email campaign, 广告, 市场活动,
      邮件营销, 促销, 促销活动, 社交媒体, 微信, 公众号, 抖音, 短信`),
  partner:
    words(`partner, partner referral, channel, reseller, external partner, public relations, 合作伙伴, 渠道, 代理商,
      经销商, 合作方`),
  other: words('others, unknown, purchased list, list, none, other campaigns, 其他, 其它, 未知, 购买名单'),
};

const industry = {
  manufacturing:
    words(`manufacturing, machinery, automotive, industrial automation, mechanical or industrial engineering,
      electrical electronic manufacturing, electronics, chemicals, plastics, textiles, heavy industry,
      aerospace, aviation aerospace, large enterprise, apparel, 制造业, 机械, 机械制造, 汽车, 电子, 化工, 纺织, 加工制造`),
  technology:
    words(`tech, it, information technology, information technology and services, internet, computer hardware,
      semiconductors, biotechnology, technology, asp application service provider, high tech, 科技, 高科技,
      互联网, it 通信 电子 互联网, 信息技术, it行业, it`),
  software:
    words(`computer software, software, isv independent software vendor, erp enterprise resource planning,
      saas, 软件, 软件开发, 软件服务`),
  telecommunications: words(
    `communications, telecom, telecommunications, data telecom oem, wireless, 通信, 电信, 通讯, 运营商`,
  ),
  medical:
    words(`healthcare, health, hospital health care, medical, medical devices, pharmaceuticals, medical pharma
      biotech, 医疗, 医药, 医疗健康, 制药, 医院, 生物医药`),
  retail:
    words(`wholesale, retail, consumer goods, consumer services, food beverage, food beverages, supermarkets,
      wholesale retail, 批发, 零售, 零售业, 批发零售, 快消, 电商, 贸易`),
  finance:
    words(`banking, finance, financial services, insurance, investment banking, capital markets, accounting,
      brokerage, 金融, 金融业, 银行, 保险, 证券, 投资`),
  services:
    words(`services, service, consulting, professional services, management consulting, hospitality, business
      services, service provider, management isv, non profit, not for profit, legal services, 服务, 服务业, 咨询,
      商务服务, 专业服务, 酒店`),
  employment: words('staffing and recruiting, human resources, employment, 人力资源, 招聘'),
  marketing:
    words(`marketing and advertising, marketing, advertising, public relations and communications, 广告, 营销,
      文化传媒广告`),
  entertainment:
    words(`entertainment, media, recreation, sports, games, broadcast media, music, 娱乐, 文娱, 传媒, 文化传媒, 媒体, 游戏,
      旅游`),
  education: words(
    'education, higher education, e learning, education management, 教育, 教育培训, 培训, 学校',
  ),
  energy:
    words(`energy, utilities, oil energy, oil gas, renewables environment, mining, power, 能源, 能源矿产环保, 电力, 石油,
      新能源, 环保`),
  construction:
    words(`construction, engineering, real estate, building materials, architecture, 建筑, 房地产, 地产, 建筑工程, 建材,
      房地产建筑业`),
  logistics:
    words(`transportation, shipping, logistics, logistics and supply chain, transport, warehousing, airlines
      aviation, 物流, 运输, 交通运输, 仓储, 运输物流仓储`),
  other: words(
    `others, other, government, agriculture, environmental, biotech, none, 其他, 其它, 政府, 农业, 农林牧渔`,
  ),
};

const known: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'opportunity.stage': {
    firstContact:
      words(`prospecting, new, lead, appointment scheduled, appointmentscheduled, qualify, 1 qualify, open, lead
      in, contact made, initial contact, 初步接洽, 新商机, 线索, 验证客户, 初步沟通, 初期沟通, 新建, 潜在`),
    needs:
      words(`engaging, qualification, qualified, qualified to buy, qualifiedtobuy, needs analysis, id decision
      makers, identify decision makers, identifying decision makers, perception analysis, discovery,
      develop, 2 develop, decision maker bought in, decisionmakerboughtin, demo scheduled, needs defined,
      需求分析, 需求, 需求确定, 确认需求, 需求调研, 立项评估`),
    proposal:
      words(`proposal price quote, proposal quote, proposal, proposition, value proposition, quote, presentation
      scheduled, presentationscheduled, propose, 3 propose, proposal made, 方案, 报价, 方案/报价, 方案报价, 方案制定,
      方案演示, 立项, 招投标, 投标`),
    contract:
      words(`negotiation, negotiation review, contract sent, contractsent, close, 4 close, negotiations started,
      verbal commit, 谈判, 商务谈判, 合同谈判, 谈判审核, 谈判/复审, 签约, 合同签订, 商务洽谈`),
    won: words(
      'closed won, closedwon, win, won, gewonnen, gagné, 赢单, 成交, 已成交, 赢得, 成功, 赢单成交, 结单成功',
    ),
    lost: words(`closed lost, closedlost, loss, lost, closed lost to competition, cancelled, canceled, out sold,
      verloren, 输单, 丢单, 失败, 已流失, 无效, 作废, 取消, 搁置`),
  },
  'opportunity.leadSource': leadSource,
  'opportunity.reason': {
    price: words('price, too expensive, pricing, 价格, 价格太高, 价格过高'),
    competitor: words('competition, lost to competitor, competitor, 竞争对手, 选择了竞品, 竞品'),
    noBudget: words('no budget, budget, lost funding, 无预算, 没有预算, 预算不足'),
    noDecision: words('no decision, non responsive, no response, went dark, 搁置, 项目搁置, 项目取消'),
    product: words('features, missing features, product, 产品, 产品不匹配, 功能不满足'),
    timing: words('timing, bad timing, 时机, 时机不对'),
    relationship: words('relationship, 客情, 关系'),
    service: words('service, 服务'),
    other: words('other, 其他, 其它'),
  },
  'account.industry': industry,
  'account.leadSource': leadSource,
  'account.level': {
    A: words(
      `hot, a级, a类, a（重点客户）, a 重点客户, 重点客户, 重要客户, vip, vip客户, tier 1, key account, 战略客户, 核心客户`,
    ),
    B: words('warm, b级, b类, b（普通客户）, b 普通客户, 普通客户, tier 2, 一般客户'),
    C: words('cold, c级, c类, c（非优先客户）, c 非优先客户, 非优先客户, tier 3, 小客户'),
  },
  'account.lifecycle': {
    prospect: words(
      `subscriber, lead, marketing qualified lead, marketingqualifiedlead, prospect, 未成交, 潜在客户, 潜在, 意向客户`,
    ),
    qualified: words('sales qualified lead, salesqualifiedlead, opportunity, 已确认, 有意向, 跟进中'),
    firstOrder: words('customer, 已成交, 成交客户, 客户, 首单'),
    repeat: words('evangelist, 多次成交, 复购, 老客户'),
    strategic: words('战略, 战略客户'),
  },
  'task.status': {
    open: words(
      `not started, planned, pending, new, open, scheduled, pending input, to do, 未开始, 未完成, 待办, 待处理`,
    ),
    started: words(
      'in progress, started, waiting on someone else, waiting for input, 进行中, 处理中, 等待他人',
    ),
    done: words('completed, complete, closed, done, 已完成, 完成, 已结束'),
    cancelled: words('canceled, cancelled, deferred, 已取消, 取消, 已推迟, 作废'),
  },
  'task.priority': priority,
  'ticket.priority': priority,
  'activity.kind': {
    call: words('phone call, phonecall, call, outgoing call, 电话, 打电话, 电话沟通, 电话跟进, 通话'),
    meeting: words('appointment, meeting, event, lunch, demo, webinar, 会议, 会面, 面谈, 约见, 午餐'),
    visit: words('visit, site visit, on site, 拜访, 上门拜访, 外勤, 签到, 上门'),
    mail: words('email, e mail, letter, fax, 邮件, 发邮件, 电子邮件'),
    note: words(
      `note, task, todo, to do, deadline, other, sms, whats app, wechat, 备注, 任务, 其他, 其它, 微信, 短信, 截止日期, 跟进`,
    ),
  },
  'activity.outcome': {
    reached: words('connected, reached, answered, 已接通, 接通'),
    noAnswer: words(
      'no answer, busy, left voicemail, left live message, wrong number, no show, 未接通, 无人接听',
    ),
    held: words('held, completed, complete, done, 已举行, 已完成'),
    cancelled: words('not held, canceled, cancelled, rescheduled, 已取消, 取消'),
  },
  'activity.direction': {
    out: words('outbound, outgoing, out, email, sent, 呼出, 去电, 拨出'),
    in: words('inbound, incoming, in, incoming email, received, missed, 呼入, 来电'),
  },
  'accountContact.role': {
    decides:
      words(`decision maker, economic decision maker, executive sponsor, economic buyer, primary decision maker,
      决策人, 决策者, 关键决策人`),
    influences: words(
      `influencer, evaluator, technical buyer, business user influencer, champion, 影响者, 评估者, 影响人`,
    ),
    uses: words('business user, end user, user, 使用者, 使用人'),
    buys: words('buyer, purchaser, purchasing, 采购, 采购人'),
    finance: words('billing, billing contact, finance, 财务'),
    blocks: words('blocker, 反对者'),
  },
};

/** Words of other systems for the options of a select field. */
export function valueWords(object: string, field: string): Readonly<Record<string, readonly string[]>> {
  const name = `${object}.${field}`;
  return Object.hasOwn(known, name) ? known[name]! : {};
}
