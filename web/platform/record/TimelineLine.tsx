/** One line of a timeline in words: who did what, when; a talk shows what was said. */
import {
  type Icon,
  IconArrowMerge,
  IconArrowRight,
  IconArrowsSplit2,
  IconCheckbox,
  IconMail,
  IconMapPin,
  IconMessage,
  IconNote,
  IconPaperclip,
  IconPencil,
  IconPhone,
  IconPlus,
  IconRestore,
  IconTrash,
  IconUserMinus,
  IconUserPlus,
  IconUserShare,
  IconUsers,
} from '@tabler/icons-react';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { fieldOf } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { fileAddress } from '../collab/AttachmentsPanel.tsx';
import { CommentThread } from '../collab/comments/CommentThread.tsx';
import { classes } from '../fields/classes.ts';
import { kitOf } from '../fields/fieldKits.ts';
import { optionText } from '../fields/optionMark.tsx';
import { RecordLink } from '../fields/RecordLink.tsx';
import { MergeAgainButton } from '../merge/MergeAgainButton.tsx';
import styles from './timeline.module.css';
import type { TimelineEntry } from './timelineApi.ts';

interface TimelineLineProps {
  readonly object: ObjectMeta;
  /** Of the record whose timeline it is. */
  readonly id: string;
  readonly objects: readonly ObjectMeta[];
  readonly entry: TimelineEntry;
  readonly time: string;
  readonly env: FieldEnv;
}

const talks = {
  call: IconPhone,
  meeting: IconUsers,
  visit: IconMapPin,
  mail: IconMail,
  note: IconNote,
} as const;

function isTalk(kind: string): kind is keyof typeof talks {
  return Object.hasOwn(talks, kind);
}

const kinds: Readonly<Record<TimelineEntry['kind'], Icon>> = {
  created: IconPlus,
  changed: IconPencil,
  stage: IconArrowRight,
  owner: IconUserShare,
  deleted: IconTrash,
  restored: IconRestore,
};

function iconOf({ kind, about, content }: TimelineEntry): Icon {
  if (content.comment) return IconMessage;
  if (content.attachment) return IconPaperclip;
  if (content.merge) return kind === 'created' ? IconArrowMerge : IconArrowsSplit2;
  if (content.share) return kind === 'created' ? IconUserPlus : IconUserMinus;
  if (kind !== 'created') return kinds[kind];
  if (about?.object === 'activity') {
    const talked = String(about.record.kind);
    return isTalk(talked) ? talks[talked] : IconNote;
  }
  return about?.object === 'task' ? IconCheckbox : IconPlus;
}

type ShareContent = NonNullable<TimelineEntry['content']['share']>;

function shareWords({ with: target, role }: ShareContent, kind: TimelineEntry['kind']): string {
  const name = target.label ?? t('sharing.unknown');
  if (kind === 'deleted') return t('sharing.did.ended', { name });
  return t(role === null ? 'sharing.did.shared' : 'sharing.did.joined', { name });
}

type MergeContent = NonNullable<TimelineEntry['content']['merge']>;

function mergeWords({ merged, survivor }: MergeContent, kind: TimelineEntry['kind']): string {
  const nameOf = ({ label }: MergeContent['merged']) => label ?? t('merge.someRecord');
  if (kind === 'restored') return t('merge.did.takenOut', { name: nameOf(survivor) });
  return t(kind === 'created' ? 'merge.did.merged' : 'merge.did.unmerged', { name: nameOf(merged) });
}

export function TimelineLine({ object, id, objects, entry, time, env }: TimelineLineProps) {
  const { about, kind } = entry;
  const { comment, attachment, share, merge } = entry.content;
  const Sign = iconOf(entry);
  const meta = about ? objects.find((candidate) => candidate.name === about.object) : object;
  const who = entry.actor?.label ?? t('record.system');
  const title = about && meta ? String(about.record[meta.titleField] ?? t('list.unnamed')) : '';
  const talk = about?.object === 'activity' && kind === 'created';
  const talkKind = talk && meta ? fieldOf(meta, 'kind') : undefined;
  const names = entry.fields
    .flatMap((name) => (meta ? (fieldOf(meta, name) ?? []) : []))
    .map((field) => labelOf(field.label));
  const path = meta?.pathField ? fieldOf(meta, meta.pathField) : undefined;
  const talked = String(about?.record.kind);
  const verb = comment
    ? t('collab.commented')
    : attachment
      ? t('collab.attached')
      : share
        ? shareWords(share, kind)
        : merge
          ? mergeWords(merge, kind)
          : talkKind
            ? isTalk(talked)
              ? t(`record.talk.${talked}`)
              : optionText(talkKind, talked, env)
            : kind === 'created'
              ? t(about ? 'record.did.createdOther' : 'record.did.created', {
                  object: labelOf(meta?.label ?? object.label).toLowerCase(),
                })
              : kind === 'changed'
                ? t('record.did.changed', { fields: names.join(t('record.comma')) })
                : kind === 'stage'
                  ? t('record.did.stage', { stage: names[0] ?? '' })
                  : t(`record.did.${kind}`);
  // The stage shown is the one the record has now; the line says only that it moved.
  const stage =
    kind === 'stage' && about && path ? kitOf(path).cell(about.record[path.name], path, env) : null;
  const body = talk && typeof about?.record.body === 'string' ? about.record.body : '';
  const sameText = body !== '' && body.startsWith(title.replace(/…$/, ''));
  return (
    <div className={styles.entry}>
      <span className={classes(styles.sign, talk && styles.accent)} aria-hidden="true">
        <Sign size={14} stroke={1.6} />
      </span>
      <div className={styles.what}>
        <p className={styles.line}>
          <span className={styles.words}>
            <strong>{who}</strong> {verb}
            {about && !(talk && sameText) && (
              <>
                {' '}
                <RecordLink object={about.object} id={String(about.record.id)} label={title} plain />
              </>
            )}{' '}
            {attachment && (
              <a href={fileAddress(attachment.file.id)} target="_blank" rel="noopener">
                {attachment.file.name}
              </a>
            )}
            {stage}
            {merge?.mayRedo && kind !== 'created' && <MergeAgainButton merge={merge.id} />}
          </span>
          <time dateTime={entry.at}>{time}</time>
        </p>
        {comment && <CommentThread place={{ object: object.plural, id }} thread={comment} />}
        {body && <p className={styles.body}>{body}</p>}
      </div>
    </div>
  );
}
