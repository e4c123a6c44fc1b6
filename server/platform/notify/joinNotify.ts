/** Joins what is written here to the floors below by name, with the work that comes round again; for the roof and for tests. */
import { column, sql } from '../../base/sql.ts';
import { followerNames, onEvent } from '../events/followers.ts';
import { addFileHolder } from '../files/cleanUp.ts';
import { defineTick, type Tick } from '../jobs/ticks.ts';
import { addEraser } from '../records/erasing/erasers.ts';
import { addFileHold } from '../records/fileAccess.ts';
import { addBesideRecords } from '../records/merging/besideRecords.ts';
import { addPurgeStep } from '../records/purge.ts';
import { addTimelineContent } from '../records/timelineContents.ts';
import { addUndoStep } from '../records/undoSteps.ts';
import { attachmentHold } from './attachments/attachments.ts';
import { undoAttachments } from './attachments/undoAttachments.ts';
import { eraseFiles } from './erasing/eraseFiles.ts';
import { eraseMails } from './erasing/eraseMails.ts';
import { eraseTalk } from './erasing/eraseTalk.ts';
import { forgetOldNews } from './forgetOld.ts';
import { defineOwnNews } from './inbox/ownKinds.ts';
import { sendDigests } from './mail/digest.ts';
import { type MailHouse, setMailHouse } from './mail/mailHouse.ts';
import { mailBeatSeconds, sendMails } from './mail/sendMails.ts';
import { newsOfEvents } from './newsOfEvents.ts';
import { purgeTogether } from './purgeTogether.ts';
import { tellWhatIsDue } from './reminders.ts';
import { defineSecurityNews } from './security/securityNews.ts';
import { tellAlerts } from './security/tellAlerts.ts';
import { attachmentContent, commentContent } from './timelineContent.ts';

export function joinNotify(house: MailHouse): void {
  setMailHouse(house);
  defineOwnNews();
  defineSecurityNews();
  addTimelineContent(commentContent);
  addTimelineContent(attachmentContent);
  addPurgeStep(purgeTogether);
  addBesideRecords({ table: 'comments', key: 'id', counted: 'comments' });
  addBesideRecords({
    table: 'attachments',
    key: 'id',
    which: (alias) => sql`${column(alias, 'deleted_at')} is null`,
    counted: 'files',
  });
  addBesideRecords({ table: 'follows', key: 'user_id', oneOf: ['user_id'], counted: 'followers' });
  addBesideRecords({ table: 'notifications', key: 'id' });
  addUndoStep(undoAttachments);
  addFileHold(attachmentHold);
  addFileHolder({ table: 'attachments', column: 'file_id' });
  for (const eraser of [eraseTalk, eraseFiles, eraseMails]) addEraser(eraser);
  for (const tick of ticks) defineTick(tick);
  if (!followerNames().includes(newsOfEvents.name)) onEvent(newsOfEvents);
}

const ticks: readonly Tick[] = [
  { name: 'alerts', everySeconds: 5, run: tellAlerts },
  { name: 'due', everySeconds: 5, run: tellWhatIsDue },
  { name: 'mail', everySeconds: mailBeatSeconds, run: sendMails },
  { name: 'digests', everySeconds: 60, run: sendDigests },
  { name: 'forgetNews', everySeconds: 86_400, run: forgetOldNews },
];
