/** Dynamics 365: cases, tasks and activities. */
import { owner, recordId } from './dynamicsColumns.ts';
import { column, type KindDeclaration, nameOf } from './sourceDeclaration.ts';

export const dynamicsWork: readonly KindDeclaration[] = [
  {
    kind: 'Case',
    object: 'ticket',
    needs: [['Case Number', 'Case Title', 'ticketnumber', '(Do Not Modify) Case']],
    files: ['case', 'incident'],
    columns: [
      recordId('Case', '案例'),
      column('incidentid', 'sourceId'),
      column(['Case Title', 'title'], 'name'),
      column(['Case Number', 'ticketnumber'], 'number'),
      column(['Status Reason', 'Status'], 'status'),
      column('Priority', 'priority'),
      column(['Case Type'], 'kind'),
      column('Origin', 'origin'),
      nameOf(['Customer', 'customerid'], 'account'),
      nameOf(['Contact', 'primarycontactid'], 'contact'),
      column(['Created On', 'createdon'], 'openedAt'),
      column('Description', 'description'),
      ...owner,
    ],
  },
  {
    kind: 'Task',
    object: 'task',
    needs: ['Subject', ['(Do Not Modify) Task', 'Due Date'], 'Regarding'],
    files: ['task'],
    columns: [
      recordId('Task', '任务'),
      column('Subject', 'subject'),
      column(['Activity Status', 'Status'], 'status'),
      column('Priority', 'priority'),
      column(['Due Date', 'scheduledend'], 'dueOn'),
      column('Description', 'body'),
      ...owner,
    ],
    note: {
      en: 'Dynamics writes only the name of what a task is about, not what kind of record it is: tasks arrive without it.',
      zh: 'Dynamics 导出的任务只有关联对象的名称，没有类型，导入后任务不带关联对象。',
    },
  },
  {
    kind: 'Activity',
    object: 'activity',
    needs: ['Subject', ['Activity Type', 'activitytypecode']],
    files: ['activit'],
    parts: ['Activity (task)'],
    columns: [
      recordId('Activity', '活动'),
      column('activityid', 'sourceId'),
      column(['Activity Type', 'activitytypecode'], 'kind'),
      column('Subject', 'subject'),
      column(['Start Date', 'scheduledstart', 'Actual Start'], 'occurredAt'),
      column(['Due Date', 'Created On'], 'occurredAt'),
      column(['Duration', 'actualdurationminutes'], 'minutes'),
      column('Description', 'body', { html: true }),
      ...owner,
    ],
    note: {
      en: 'Dynamics writes only the name of what an activity is about, not what kind of record it is: activities arrive without it.',
      zh: 'Dynamics 导出的活动只有关联对象的名称，没有类型，导入后跟进记录不带关联对象。',
    },
  },
  {
    kind: 'Activity (task)',
    object: 'task',
    needs: ['Subject', ['Activity Type', 'activitytypecode'], ['Due Date', 'Activity Status', 'Status']],
    named: true,
    only: [
      { headers: ['Activity Type', 'activitytypecode'], is: ['Task', '任务', 'Aufgabe', 'Tâche', 'Tarea'] },
    ],
    columns: [
      recordId('Activity', '活动'),
      column('activityid', 'sourceId'),
      column('Subject', 'subject'),
      column(['Activity Status', 'Status', 'statecode'], 'status'),
      column(['Priority', 'prioritycode'], 'priority'),
      column(['Due Date', 'scheduledend'], 'dueOn'),
      column('Description', 'body', { html: true }),
      ...owner,
    ],
  },
];
