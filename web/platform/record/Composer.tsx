/** Writes down what happened (note, call, meeting, visit, mail) or what is to be done (task) about the record on screen. */
import { Button, Textarea, TextInput } from '@mantine/core';
import {
  IconCheckbox,
  IconMail,
  IconMapPin,
  IconMessage,
  IconNote,
  IconPhone,
  IconUsers,
} from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { useKeys } from '../../base/keys.ts';
import { fieldOf, useObjectNamed } from '../../base/metadata.ts';
import { queryClient } from '../../base/queryClient.ts';
import { createRecord } from '../../base/records.ts';
import { useMe } from '../../base/session.tsx';
import { t } from '../../base/texts.ts';
import { undoToast } from '../../base/toast.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { sendComment } from '../collab/comments/commentApi.ts';
import { MentionInput, type Named } from '../collab/comments/MentionInput.tsx';
import { withMentions } from '../collab/comments/named.ts';
import { RemindChoice } from '../collab/RemindChoice.tsx';
import { refreshObject } from '../data/recordCache.ts';
import { todayIn } from '../fields/days.ts';
import { LazyDay } from '../fields/LazyDay.tsx';
import { type ComposerKind, composed, composerKinds } from './composed.ts';
import styles from './composer.module.css';
import { keepWords, keptWords } from './composerDraft.ts';
import { mayDo } from './recordQuery.ts';

interface ComposerProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  /** Set by the buttons of the head; a new number asks for the focus. */
  readonly asked: { readonly kind: ComposerKind; readonly times: number };
}

const icons = {
  note: IconNote,
  task: IconCheckbox,
  call: IconPhone,
  meeting: IconUsers,
  visit: IconMapPin,
  mail: IconMail,
  comment: IconMessage,
} as const;

export function Composer({ object, record, asked }: ComposerProps) {
  const me = useMe();
  const { env } = useFormat();
  const activity = useObjectNamed('activity');
  const task = useObjectNamed('task');
  const draftKey = `${object.name}.${String(record.id)}`;
  const [kept] = useState(() => keptWords(draftKey));
  const [kind, setKind] = useState<ComposerKind>(kept.kind);
  const [text, setText] = useState(kept.text);
  const [minutes, setMinutes] = useState(kept.minutes);
  const [due, setDue] = useState<string | null>(kept.due);
  const [remind, setRemind] = useState<string | null>(kept.remind);
  const [named, setNamed] = useState<readonly Named[]>(kept.named);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);

  /** Another kind may bring another input, which is there after the next drawing. */
  const focusSoon = useCallback(() => {
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.scrollIntoView({ block: 'nearest' });
    });
  }, []);
  useEffect(() => {
    if (asked.times === 0) return;
    setKind(asked.kind);
    focusSoon();
  }, [asked, focusSoon]);
  useEffect(
    () => keepWords(draftKey, { kind, text, minutes, due, remind, named }),
    [draftKey, kind, text, minutes, due, remind, named],
  );

  const mayTalk =
    activity?.verbs.create === true &&
    fieldOf(activity, 'regarding')?.targets?.includes(object.name) === true;
  const mayTask =
    task?.verbs.create === true && fieldOf(task, 'regarding')?.targets?.includes(object.name) === true;
  const mayComment = mayDo(object, record, 'comment');
  const ask = (next: ComposerKind) => {
    setKind(next);
    focusSoon();
  };
  useKeys([
    { keys: 'n', text: 'record.compose.note', area: 'keys.record', when: mayTalk, run: () => ask('note') },
    {
      keys: 'm',
      text: 'record.compose.comment',
      area: 'keys.record',
      when: mayComment,
      run: () => ask('comment'),
    },
    { keys: 'l', text: 'record.compose.call', area: 'keys.record', when: mayTalk, run: () => ask('call') },
  ]);
  const kinds = composerKinds.filter((entry) =>
    entry === 'comment' ? mayComment : entry === 'task' ? mayTask : mayTalk,
  );
  // What was kept, or is usual, may be nothing that this object knows.
  const shown = kinds.includes(kind) ? kind : (kinds[0] ?? 'comment');

  const place = { object: object.plural, id: String(record.id) };
  const forget = () => {
    setText('');
    setMinutes('');
    setDue(null);
    setRemind(null);
    setNamed([]);
    setProblem(undefined);
  };
  const send = async () => {
    if (!text.trim()) {
      setProblem(t('frame.required'));
      return input.current?.focus();
    }
    setBusy(true);
    try {
      if (shown === 'comment') {
        await sendComment(place, { id: crypto.randomUUID(), body: withMentions(text, named) });
        forget();
        setBusy(false);
        return;
      }
      const { plural, data } = composed(
        { kind: shown, text, minutes, due, remind },
        { object: object.name, id: String(record.id) },
        me.id,
      );
      const made = await createRecord(plural, data, crypto.randomUUID());
      forget();
      const changeSet = typeof made.changeSet === 'string' ? made.changeSet : null;
      undoToast(t('record.composed', { kind: t(`record.compose.${shown}`) }), changeSet);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['timeline'] }),
        queryClient.invalidateQueries({ queryKey: ['related'] }),
        refreshObject(object.plural),
        refreshObject(plural),
      ]);
    } catch (thrown) {
      setProblem(problemOf(thrown).sentence);
    }
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send();
    }
  };

  if (kinds.length === 0) return null;
  return (
    <section className={styles.composer} aria-label={t('record.compose')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form */}
      <div className={styles.tabs} role="group" aria-label={t('record.composeKind')}>
        {kinds.map((entry) => {
          const Sign = icons[entry];
          return (
            <button key={entry} type="button" aria-pressed={entry === shown} onClick={() => ask(entry)}>
              <Sign size={16} stroke={1.6} aria-hidden />
              {t(`record.compose.${entry}`)}
            </button>
          );
        })}
      </div>
      {shown === 'comment' ? (
        <MentionInput
          inputRef={input}
          place={place}
          text={text}
          named={named}
          label={t('record.compose.comment')}
          placeholder={t('record.hint.comment')}
          error={problem}
          className={styles.text}
          onChange={(next, people) => {
            setText(next);
            setNamed(people);
            setProblem(undefined);
          }}
          onSend={() => void send()}
        />
      ) : (
        <Textarea
          ref={input}
          variant="unstyled"
          autosize
          minRows={2}
          maxRows={12}
          aria-label={t(`record.compose.${shown}`)}
          placeholder={t(`record.hint.${shown}`)}
          value={text}
          error={problem}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblem(undefined);
          }}
          onKeyDown={onKeyDown}
          className={styles.text}
        />
      )}
      <div className={styles.foot}>
        {(shown === 'call' || shown === 'meeting' || shown === 'visit') && (
          <TextInput
            size="xs"
            inputMode="numeric"
            className={styles.minutes}
            aria-label={t('record.minutes')}
            placeholder={t('record.minutes')}
            value={minutes}
            onChange={(event) => setMinutes(event.currentTarget.value.replace(/\D/g, ''))}
          />
        )}
        {shown === 'task' && (
          <RemindChoice value={remind} due={due} timeZone={env.timeZone} onChange={setRemind} />
        )}
        {shown === 'task' && (
          <div className={styles.due}>
            <LazyDay
              editor={{
                field: undefined as never,
                value: due,
                env,
                onChange: () => undefined,
                ariaLabel: t('record.due', { day: todayIn(env.timeZone) }),
              }}
              day={due}
              onDay={setDue}
            />
          </div>
        )}
        {text && <span className={styles.kept}>{t('record.draftKept')}</span>}
        <span className={styles.send}>
          <Kbd keys="mod+enter" />
          <Button variant="filled" loading={busy} onClick={() => void send()}>
            {t(shown === 'comment' ? 'collab.send' : 'frame.save')}
          </Button>
        </span>
      </div>
    </section>
  );
}
