/** HubSpot: engagements, tasks, tickets, and what is not brought. */
import { engagement, owner, regarding, toAccount, toContact } from './hubspotColumns.ts';
import { column, idOf, type KindDeclaration, nameOf } from './sourceDeclaration.ts';

export const hubspotWork: readonly KindDeclaration[] = [
  {
    kind: 'Property history',
    object: null,
    before: true,
    needs: ['timestamp', 'source', 'name', 'value'],
    files: ['property_history', 'propertyhistory'],
    columns: [],
    note: {
      en: 'The former values of properties there. Guanxi keeps the history from the first import on; this file is not needed.',
      zh: '此文件为原系统的属性变更历史。关系 CRM 从首次导入起记录历史，此文件无需导入。',
    },
  },
  {
    kind: 'Tickets',
    object: 'ticket',
    needs: [
      ['Ticket name', 'hs_ticket_category', 'hs_ticket_priority', 'subject'],
      ['Ticket status', 'Ticket ID', 'hs_pipeline_stage', 'Ticket owner'],
    ],
    files: ['ticket'],
    leaveOut: [{ column: 'is_deleted', is: ['1', 'true'] }],
    columns: [
      column(['Record ID', 'Ticket ID', 'hs_object_id', 'id'], 'sourceId'),
      column(['Ticket name', 'subject'], 'name'),
      column(['Ticket status', 'hs_pipeline_stage'], 'status'),
      column(['Priority', 'hs_ticket_priority'], 'priority'),
      column(['Category', 'hs_ticket_category'], 'kind'),
      column('Source', 'origin'),
      ...toAccount,
      ...toContact,
      column(['Create date', 'createdate'], 'openedAt'),
      column(['Close date', 'closed_date'], 'closedAt'),
      column(['Ticket description', 'content'], 'description', { html: true }),
      ...owner('Ticket owner'),
    ],
  },
  {
    kind: 'Tasks',
    object: 'task',
    needs: [['Task Title', 'hs_task_subject', 'hs_task_type']],
    files: ['task'],
    columns: [
      column(['Record ID', 'hs_object_id', 'engagement_id'], 'sourceId'),
      column(['Task Title', 'hs_task_subject', 'task_type'], 'subject', {
        join: { headers: ['hs_task_type', 'Task Type'], by: 'first' },
      }),
      column(['Task Status', 'hs_task_status'], 'status'),
      column(['Priority', 'hs_task_priority'], 'priority'),
      column(['Due date', 'hs_timestamp'], 'dueOn'),
      column(['Task Notes', 'Notes', 'hs_task_body'], 'body', { html: true }),
      regarding,
      nameOf(['Assigned to', 'Activity assigned to'], 'owner'),
      idOf('hubspot_owner_id', 'owner'),
    ],
  },
  engagement(
    'Calls',
    'call',
    [['Call title', 'Call notes', 'hs_call_title', 'Call outcome']],
    [
      column(['Call title', 'hs_call_title'], 'subject'),
      column(['Call notes', 'hs_call_body'], 'body', { html: true }),
      column(['Call outcome', 'hs_call_disposition'], 'outcome'),
      column(['Call direction', 'hs_call_direction'], 'direction'),
      // Milliseconds there, minutes here.
      column(['Call duration', 'hs_call_duration'], 'minutes', { forms: ['minutesOfMilliseconds'] }),
    ],
  ),
  // A connector keeps no more of a call without words than when it was.
  {
    ...engagement('Call', 'call', ['engagement_id', 'hs_timestamp'], []),
    files: ['engagement_call'],
    named: true,
  },
  engagement(
    'Meetings',
    'meeting',
    [['Meeting name', 'hs_meeting_title', 'meeting_outcome', 'Meeting outcome']],
    [
      column(['Meeting name', 'hs_meeting_title', 'title'], 'subject'),
      column(['Meeting description', 'Internal meeting notes', 'hs_meeting_body', 'body'], 'body', {
        html: true,
      }),
      column(['Meeting outcome', 'hs_meeting_outcome'], 'outcome'),
      column(['Meeting start time', 'hs_meeting_start_time'], 'occurredAt'),
    ],
  ),
  engagement(
    'Notes',
    'note',
    [['Note body', 'hs_note_body']],
    [column(['Note body', 'hs_note_body'], 'body', { html: true })],
  ),
  engagement(
    'Emails',
    'mail',
    [['Email subject', 'hs_email_subject', 'Email body']],
    [
      column(['Email subject', 'hs_email_subject'], 'subject'),
      column(['Email body', 'hs_email_html', 'hs_email_text'], 'body', { html: true }),
      column(['Email direction', 'hs_email_direction'], 'direction'),
    ],
  ),
];
