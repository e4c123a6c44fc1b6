/** Makes a merge again that was taken back by mistake, and tells how that went. */
import { queryClient } from '../../base/queryClient.ts';
import { t } from '../../base/texts.ts';
import { errorToast, progressToast, undoToast } from '../../base/toast.tsx';
import { redoMerge } from './mergeApi.ts';

export async function mergeAgain(merge: string): Promise<void> {
  try {
    const answer = await redoMerge(merge);
    if ('job' in answer) await progressToast(answer.job, t('merge.again'));
    else undoToast(t('merge.againDone'), answer.changeSet);
  } catch (thrown) {
    errorToast(thrown);
  }
  await queryClient.invalidateQueries();
}
