/** A comment with its answers on the timeline: read, answered, reacted to, changed and taken back by its author. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconMessageReply, IconMoodSmile, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { problemOf } from '../../../base/apiProblem.ts';
import { useFormat } from '../../../base/format.ts';
import { t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { CommentBody } from './CommentBody.tsx';
import {
  type Comment,
  deleteComment,
  editComment,
  type Place,
  react,
  reactionSigns,
  restoreComment,
  sendComment,
} from './commentApi.ts';
import styles from './comments.module.css';
import { MentionInput, type Named } from './MentionInput.tsx';
import { asTyped, withMentions } from './named.ts';
import { Versions } from './Versions.tsx';

interface CommentThreadProps {
  readonly place: Place;
  readonly thread: Comment;
}

export function CommentThread({ place, thread }: CommentThreadProps) {
  const [answering, setAnswering] = useState(false);
  return (
    <div className={styles.thread} data-comment={thread.id}>
      <OneComment place={place} comment={thread} onAnswer={() => setAnswering(true)} />
      {thread.replies.length > 0 && (
        <ul className={styles.replies}>
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <p className={styles.who}>
                <strong>{reply.author.label ?? t('collab.someone')}</strong> <Ago at={reply.createdAt} />
              </p>
              <OneComment place={place} comment={reply} onAnswer={() => setAnswering(true)} />
            </li>
          ))}
        </ul>
      )}
      {answering && (
        <CommentEditor
          place={place}
          label={t('collab.answer')}
          send={(body) => sendComment(place, { id: crypto.randomUUID(), body, replyTo: thread.id })}
          onDone={() => setAnswering(false)}
        />
      )}
    </div>
  );
}

function Ago({ at }: { readonly at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.moment(at)}>
      {format.ago(at)}
    </time>
  );
}

interface OneCommentProps {
  readonly place: Place;
  readonly comment: Comment;
  onAnswer(): void;
}

function OneComment({ place, comment, onAnswer }: OneCommentProps) {
  const [editing, setEditing] = useState(false);
  const [versions, setVersions] = useState(false);
  if (comment.deleted) return <p className={styles.gone}>{t('collab.deleted')}</p>;
  if (editing) {
    return (
      <CommentEditor
        place={place}
        label={t('collab.editComment')}
        start={comment.body}
        send={(body) => editComment(place, comment, body)}
        onDone={() => setEditing(false)}
      />
    );
  }
  const remove = () =>
    deleteComment(place, comment.id).then(
      () =>
        toast(t('collab.commentDeleted'), {
          label: t('frame.undo'),
          undo: true,
          run: () => void restoreComment(place, comment.id).catch(errorToast),
        }),
      errorToast,
    );
  return (
    <div className={styles.one}>
      <CommentBody body={comment.body} />
      {comment.editedAt && (
        <button
          type="button"
          className={styles.edited}
          aria-expanded={versions}
          onClick={() => setVersions((open) => !open)}
        >
          {t('collab.edited')}
        </button>
      )}
      {versions && <Versions place={place} comment={comment.id} />}
      <div className={styles.tools}>
        {comment.reactions.map(({ sign, count, mine }) => (
          <button
            key={sign}
            type="button"
            className={styles.reaction}
            aria-pressed={mine}
            aria-label={t('collab.reactions', { sign, count })}
            onClick={() =>
              void react(place, comment.id, sign as (typeof reactionSigns)[number], !mine).catch(errorToast)
            }
          >
            {sign} {count}
          </button>
        ))}
        <Menu position="bottom-start" width="auto">
          <Menu.Target>
            <ActionIcon size={24} variant="subtle" aria-label={t('collab.react')}>
              <IconMoodSmile size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown className={styles.signs}>
            {reactionSigns.map((sign) => (
              <Menu.Item
                key={sign}
                aria-label={t('collab.reactWith', { sign })}
                onClick={() => void react(place, comment.id, sign, true).catch(errorToast)}
              >
                {sign}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconMessageReply size={14} stroke={1.6} aria-hidden />}
          onClick={onAnswer}
        >
          {t('collab.answer')}
        </Button>
        {comment.own && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size={24} variant="subtle" aria-label={t('collab.commentActions')}>
                <IconDots size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={() => setEditing(true)}>
                {t('list.edit')}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} stroke={1.6} />}
                onClick={() => void remove()}
              >
                {t('frame.delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </div>
  );
}

interface CommentEditorProps {
  readonly place: Place;
  readonly label: string;
  readonly start?: string;
  send(body: string): Promise<unknown>;
  onDone(): void;
}

function CommentEditor({ place, label, start = '', send, onDone }: CommentEditorProps) {
  const [held, setHeld] = useState<{ text: string; named: readonly Named[] }>(() => asTyped(start));
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await send(withMentions(held.text, held.named));
      onDone();
    } catch (thrown) {
      setProblem(problemOf(thrown).sentence);
      setBusy(false);
    }
  };
  return (
    <div className={styles.editor}>
      <MentionInput
        place={place}
        text={held.text}
        named={held.named}
        label={label}
        placeholder={t('record.hint.comment')}
        error={problem}
        autoFocus
        onChange={(text, named) => {
          setHeld({ text, named });
          setProblem(undefined);
        }}
        onSend={() => void save()}
        onCancel={onDone}
      />
      <div className={styles.buttons}>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('frame.cancel')}
        </Button>
        <Button size="xs" variant="filled" loading={busy} onClick={() => void save()}>
          {t('collab.send')}
        </Button>
      </div>
    </div>
  );
}
