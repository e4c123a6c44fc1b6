/** Made by `npm run types` from the declarations; do not edit. Values are canonical: see FieldType.parse. */
import type { FileValue } from './fields/files.ts';
import type { GeoValue } from './fields/geo.ts';
import type { RichTextValue } from './fields/richText.ts';
import type { Address, ContactPoint, Reference } from './fields/values.ts';
import type { MoneyValue } from './query.ts';

/** Account (客户) */
export type Account = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  otherName: string | null;
  number: number | null;
  creditCode: string | null;
  industry: 'manufacturing' | 'technology' | 'software' | 'telecommunications' | 'medical' | 'retail' | 'finance' | 'services' | 'employment' | 'marketing' | 'entertainment' | 'education' | 'energy' | 'construction' | 'logistics' | 'other' | null;
  level: 'A' | 'B' | 'C' | null;
  lifecycle: 'prospect' | 'qualified' | 'firstOrder' | 'repeat' | 'strategic' | null;
  parent: string | null;
  annualRevenue: MoneyValue | null;
  employees: number | null;
  foundedYear: number | null;
  leadSource: 'exhibition' | 'referral' | 'website' | 'coldCall' | 'campaign' | 'partner' | 'other' | null;
  phones: readonly ContactPoint[] | null;
  emails: readonly ContactPoint[] | null;
  website: string | null;
  address: Address | null;
  tags: readonly string[] | null;
  rating: number | null;
  logo: readonly FileValue[] | null;
  location: GeoValue | null;
  openOpportunities: number | null;
  openValue: MoneyValue | null;
  wonValue: MoneyValue | null;
  bankName: string | null;
  bankAccount: string | null;
  taxNumber: string | null;
  description: string | null;
  lastActivityAt: string | null;
};

/** Contact (联系人) */
export type Contact = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  otherName: string | null;
  account: string | null;
  jobTitle: string | null;
  team: string | null;
  decisionMaker: boolean | null;
  phones: readonly ContactPoint[] | null;
  emails: readonly ContactPoint[] | null;
  address: Address | null;
  birthday: string | null;
  idCard: string | null;
  tags: readonly string[] | null;
  description: string | null;
  lastActivityAt: string | null;
};

/** Contact role (决策角色) */
export type AccountContact = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  account: string | null;
  contact: string | null;
  role: 'decides' | 'influences' | 'uses' | 'buys' | 'finance' | 'blocks' | null;
  jobTitle: string | null;
  influence: number | null;
};

/** Activity (跟进记录) */
export type Activity = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  kind: 'call' | 'meeting' | 'visit' | 'mail' | 'note' | null;
  subject: string | null;
  body: string | null;
  regarding: Reference | null;
  occurredAt: string | null;
  minutes: number | null;
  direction: 'out' | 'in' | null;
  outcome: 'reached' | 'noAnswer' | 'held' | 'cancelled' | null;
};

/** Task (任务) */
export type Task = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  subject: string | null;
  body: string | null;
  status: 'open' | 'started' | 'done' | 'cancelled' | null;
  priority: 'low' | 'normal' | 'high' | null;
  dueOn: string | null;
  remindAt: string | null;
  completedAt: string | null;
  regarding: Reference | null;
};

/** Opportunity (商机) */
export type Opportunity = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  account: string | null;
  contact: string | null;
  product: string | null;
  stage: 'firstContact' | 'needs' | 'proposal' | 'contract' | 'won' | 'lost' | null;
  pipeline: 'standard' | null;
  amount: MoneyValue | null;
  probability: string | null;
  weightedAmount: MoneyValue | null;
  closeDate: string | null;
  openedOn: string | null;
  stageChangedAt: string | null;
  isClosed: boolean | null;
  isWon: boolean | null;
  reason: 'price' | 'product' | 'relationship' | 'service' | 'competitor' | 'noBudget' | 'noDecision' | 'timing' | 'other' | null;
  reasonNote: string | null;
  nextStep: string | null;
  nextStepOn: string | null;
  leadSource: 'exhibition' | 'referral' | 'website' | 'coldCall' | 'campaign' | 'partner' | 'other' | null;
  tags: readonly string[] | null;
  description: string | null;
  lastActivityAt: string | null;
};

/** Product (产品) */
export type Product = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  code: string | null;
  series: string | null;
  price: MoneyValue | null;
  unit: string | null;
  active: boolean | null;
  description: string | null;
};

/** Consent (同意记录) */
export type Consent = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  contact: string | null;
  purpose: string | null;
  pair: string | null;
  state: 'given' | 'withdrawn' | 'refused' | null;
  shownBy: 'spoken' | 'paper' | 'email' | 'webForm' | 'event' | 'contract' | 'import' | null;
  evidence: string | null;
  givenAt: string | null;
  withdrawnAt: string | null;
  endsOn: string | null;
};

/** Purpose (使用目的) */
export type ConsentPurpose = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  otherName: string | null;
  legalBasis: 'consent' | 'contract' | 'legalDuty' | 'legitimateInterest' | 'vitalInterest' | 'publicInterest' | null;
  status: 'used' | 'ended' | null;
  monthsValid: number | null;
  description: string | null;
};

/** Request of a person (个人权利请求) */
export type PrivacyRequest = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  kind: 'access' | 'rectify' | 'erase' | 'restrict' | 'object' | 'portability' | null;
  person: Reference | null;
  law: 'pipl' | 'gdpr' | 'other' | null;
  receivedOn: string | null;
  channel: 'email' | 'phone' | 'letter' | 'webForm' | 'inPerson' | null;
  details: string | null;
  state: 'received' | 'verifying' | 'working' | 'done' | 'refused' | null;
  dueOn: string | null;
  answer: string | null;
  answeredAt: string | null;
  exportId: string | null;
  erasureId: string | null;
};

/** Department (部门) */
export type Department = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  parent: string | null;
  manager: string | null;
};

/** User (用户) */
export type User = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  email: string | null;
  jobTitle: string | null;
  manager: string | null;
  roles: readonly ('administrator' | 'salesDirector' | 'salesManager' | 'sales' | 'serviceManager' | 'serviceAgent' | 'marketing' | 'finance' | 'readOnly' | 'auditor' | 'manager' | 'member')[] | null;
  status: 'notInvited' | 'invited' | 'active' | 'inactive' | null;
  language: 'zh' | 'en' | null;
  timeZone: string | null;
  lastSeenAt: string | null;
};

/** Group (用户组) */
export type Group = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  description: string | null;
  members: unknown | null;
};

/** Queue (队列) */
export type Queue = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  name: string | null;
  description: string | null;
  objects: unknown | null;
  members: unknown | null;
  handing: 'wait' | 'inTurn' | null;
};

/** Problem report (问题反馈) */
export type ProblemReport = {
  id: string | null;
  version: number | null;
  createdAt: string | null;
  createdBy: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
  owner: string | null;
  department: string | null;
  queue: string | null;
  source: string | null;
  sourceId: string | null;
  subject: string | null;
  body: string | null;
  screenshot: readonly FileValue[] | null;
  status: 'new' | 'working' | 'solved' | 'declined' | null;
  page: string | null;
  requests: string | null;
  productVersion: string | null;
  browser: string | null;
};

export interface Records {
  account: Account;
  contact: Contact;
  accountContact: AccountContact;
  activity: Activity;
  task: Task;
  opportunity: Opportunity;
  product: Product;
  consent: Consent;
  consentPurpose: ConsentPurpose;
  privacyRequest: PrivacyRequest;
  department: Department;
  user: User;
  group: Group;
  queue: Queue;
  problemReport: ProblemReport;
}
