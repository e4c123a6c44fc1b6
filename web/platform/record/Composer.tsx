/** Writes down what happened (note, call, meeting, visit, mail) or what is to be done (task) about the record on screen. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconCheckbox, IconMail, IconMapPin, IconNote, IconPhone, IconUsers } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
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
import { refreshObject } from '../data/recordCache.ts';
import { todayIn } from '../fields/days.ts';
import { LazyDay } from '../fields/LazyDay.tsx';
import { type ComposerKind, composed, composerKinds } from './composed.ts';
import styles from './composer.module.css';
import { keepWords, keptWords } from './composerDraft.ts';

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
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (asked.times === 0) return;
    setKind(asked.kind);
    input.current?.focus();
    input.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  useEffect(() => keepWords(draftKey, { kind, text, minutes, due }), [draftKey, kind, text, minutes, due]);

  const mayTalk =
    activity?.verbs.create === true &&
    fieldOf(activity, 'regarding')?.targets?.includes(object.name) === true;
  const mayTask =
    task?.verbs.create === true && fieldOf(task, 'regarding')?.targets?.includes(object.name) === true;
  const ask = (next: ComposerKind) => {
    setKind(next);
    input.current?.focus();
  };
  useKeys([
    { keys: 'n', text: 'record.compose.note', area: 'keys.record', when: mayTalk, run: () => ask('note') },
    { keys: 'l', text: 'record.compose.call', area: 'keys.record', when: mayTalk, run: () => ask('call') },
  ]);
  const kinds = composerKinds.filter((entry) => (entry === 'task' ? mayTask : mayTalk));
  if (kinds.length === 0) return null;

  const send = async () => {
    if (!text.trim()) {
      setProblem(t('frame.required'));
      return input.current?.focus();
    }
    setBusy(true);
    try {
      const { plural, data } = composed(
        { kind, text, minutes, due },
        { object: object.name, id: String(record.id) },
        me.id,
      );
      const made = await createRecord(plural, data, crypto.randomUUID());
      setText('');
      setMinutes('');
      setDue(null);
      setProblem(undefined);
      const changeSet = typeof made.changeSet === 'string' ? made.changeSet : null;
      undoToast(t('record.composed', { kind: t(`record.compose.${kind}`) }), changeSet);
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

  return (
    <section className={styles.composer} aria-label={t('record.compose')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form */}
      <div className={styles.tabs} role="group" aria-label={t('record.composeKind')}>
        {kinds.map((entry) => {
          const Sign = icons[entry];
          return (
            <button key={entry} type="button" aria-pressed={entry === kind} onClick={() => ask(entry)}>
              <Sign size={16} stroke={1.6} aria-hidden />
              {t(`record.compose.${entry}`)}
            </button>
          );
        })}
      </div>
      <Textarea
        ref={input}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={12}
        aria-label={t(`record.compose.${kind}`)}
        placeholder={t(`record.hint.${kind}`)}
        value={text}
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(undefined);
        }}
        onKeyDown={onKeyDown}
        className={styles.text}
      />
      <div className={styles.foot}>
        {(kind === 'call' || kind === 'meeting' || kind === 'visit') && (
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
        {kind === 'task' && (
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
            {t('frame.save')}
          </Button>
        </span>
      </div>
    </section>
  );
}
