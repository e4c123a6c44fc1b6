/** The kinds of news that the platform itself tells. */
import type { Label } from '../../../../shared/labels.ts';
import { defineNews, type Told } from './kinds.ts';

function by({ who }: Told): Label {
  return { en: who ?? 'Guanxi', zh: who ?? '系统' };
}

function called({ title, one }: Told): Label {
  return {
    en: title === null ? `a record (${one.en.toLowerCase()})` : title,
    zh: title === null ? `一条${one.zh}记录` : `「${title}」`,
  };
}

export function defineOwnNews(): void {
  defineNews({
    name: 'mention',
    group: 'mentions',
    label: { en: 'Somebody mentions me', zh: '有人提到我' },
    usual: 'mail',
    sentence: (told) => ({
      en: `${by(told).en} mentioned you on ${called(told).en}`,
      zh: `${by(told).zh}在${called(told).zh}中提到了您`,
    }),
  });
  defineNews({
    name: 'comment',
    group: 'follows',
    label: { en: 'Comments on records that I follow', zh: '我关注的记录有新评论' },
    usual: 'digest',
    sentence: (told) =>
      told.times > 1
        ? {
            en: `${told.times} new comments on ${called(told).en}`,
            zh: `${called(told).zh}有 ${told.times} 条新评论`,
          }
        : {
            en: `${by(told).en} commented on ${called(told).en}`,
            zh: `${by(told).zh}评论了${called(told).zh}`,
          },
  });
  defineNews({
    name: 'assigned',
    group: 'work',
    label: { en: 'A record or a task becomes mine', zh: '有记录或任务分配给我' },
    usual: 'digest',
    sentence: (told) =>
      told.times > 1
        ? {
            en: `${by(told).en} handed ${told.times} ${told.many.en.toLowerCase()} to you`,
            zh: `${by(told).zh}将 ${told.times} 条${told.one.zh}分配给您`,
          }
        : {
            en: `${by(told).en} handed ${called(told).en} to you`,
            zh: `${by(told).zh}将${told.one.zh}${called(told).zh}分配给您`,
          },
  });
  defineNews({
    name: 'resembled',
    group: 'work',
    label: {
      en: 'Somebody saves a record that may be the same as mine',
      zh: '有人保存了与我的记录疑似重复的记录',
    },
    usual: 'digest',
    sentence: (told) =>
      told.times > 1
        ? {
            en: `${told.times} records were saved that may be the same as ${called(told).en}`,
            zh: `新保存的 ${told.times} 条记录可能与${called(told).zh}重复`,
          }
        : {
            en: `${by(told).en} saved a record that may be the same as ${called(told).en}`,
            zh: `${by(told).zh}保存了一条可能与${called(told).zh}重复的记录`,
          },
  });
  defineNews({
    name: 'merged',
    group: 'work',
    label: { en: 'A record of mine is merged into another', zh: '我的记录被合并到其他记录' },
    usual: 'app',
    sentence: (told) =>
      told.times > 1
        ? {
            en: `${by(told).en} merged ${told.times} of your ${told.many.en.toLowerCase()} into ${called(told).en}`,
            zh: `${by(told).zh}将您的 ${told.times} 条${told.one.zh}合并到${called(told).zh}`,
          }
        : {
            en: `${by(told).en} merged one of your ${told.many.en.toLowerCase()} into ${called(told).en}`,
            zh: `${by(told).zh}将您的一条${told.one.zh}合并到${called(told).zh}`,
          },
  });
  defineNews({
    name: 'shared',
    group: 'work',
    label: { en: 'Somebody shares a record with me', zh: '有人与我共享记录' },
    usual: 'digest',
    sentence: (told) =>
      told.times > 1
        ? {
            en: `${by(told).en} shared ${told.times} ${told.many.en.toLowerCase()} with you`,
            zh: `${by(told).zh}与您共享了 ${told.times} 条${told.one.zh}`,
          }
        : {
            en: `${by(told).en} shared ${called(told).en} with you`,
            zh: `${by(told).zh}与您共享了${told.one.zh}${called(told).zh}`,
          },
  });
  defineNews({
    name: 'reminder',
    group: 'tasks',
    label: { en: 'Reminders of my tasks', zh: '我的任务提醒' },
    usual: 'app',
    sentence: (told) => ({ en: `Reminder: ${called(told).en}`, zh: `提醒：${called(told).zh}` }),
  });
  defineNews({
    name: 'followed',
    group: 'follows',
    label: { en: 'Changes of records that I follow', zh: '我关注的记录有变更' },
    usual: 'app',
    sentence: followedSentence,
  });
  defineNews({
    name: 'job',
    group: 'work',
    label: { en: 'My import, export or bulk edit has finished', zh: '我的导入、导出或批量编辑已完成' },
    usual: 'app',
    sentence: jobSentence,
  });
}

function followedSentence(told: Told): Label {
  const who = by(told);
  const what = called(told);
  const { verb } = told.payload;
  if (told.payload.records !== undefined)
    return {
      en: `${who.en} changed ${told.times} ${told.many.en.toLowerCase()} that you follow`,
      zh: `${who.zh}修改了您关注的 ${told.times} 条${told.one.zh}`,
    };
  if (verb === 'deleted')
    return {
      en: `${who.en} deleted a record that you follow (${told.one.en.toLowerCase()})`,
      zh: `${who.zh}删除了您关注的一条${told.one.zh}`,
    };
  if (verb === 'restored') return { en: `${who.en} restored ${what.en}`, zh: `${who.zh}恢复了${what.zh}` };
  if (verb === 'attached')
    return { en: `${who.en} added a file to ${what.en}`, zh: `${who.zh}为${what.zh}添加了附件` };
  const [first, second, third, ...more] = told.fields;
  const names = [first, second, third].filter((name) => name !== undefined);
  return {
    en: `${who.en} changed ${names.join(', ')}${more.length > 0 ? ` and ${more.length} more` : ''} of ${what.en}`,
    zh: `${who.zh}修改了${what.zh}的${names.join('、')}${more.length > 0 ? `等 ${told.fields.length} 项` : ''}`,
  };
}

const jobNames: Readonly<Record<string, Label>> = {
  import: { en: 'Import', zh: '导入' },
  export: { en: 'Export', zh: '导出' },
  bulk: { en: 'Bulk edit', zh: '批量编辑' },
};

const jobEnds: Readonly<Record<string, Label>> = {
  done: { en: 'finished', zh: '已完成' },
  failed: { en: 'failed', zh: '失败' },
  cancelled: { en: 'was cancelled', zh: '已取消' },
};

function jobSentence({ payload }: Told): Label {
  const { job, state, done, failed } = payload;
  const name = jobNames[String(job)] ?? { en: 'Job', zh: '任务' };
  const end = jobEnds[String(state)] ?? jobEnds.done!;
  const refused = Number(failed) > 0;
  return {
    en: `${name.en} ${end.en}: ${done} done${refused ? `, ${failed} refused` : ''}`,
    zh: `${name.zh}${end.zh}：成功 ${done} 条${refused ? `，失败 ${failed} 条` : ''}`,
  };
}
