/** Brings files: dropped, pasted, chosen, or taken with the phone's camera; each with its progress, to stop and to try again. */
import { Button, Input } from '@mantine/core';
import { IconCamera, IconPaperclip, IconRefresh, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react';
import type { FileValue } from '../../../shared/fields/files.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { classes } from './classes.ts';
import type { EditorProps } from './fieldKit.ts';
import styles from './files.module.css';
import { filesOf } from './filesOf.ts';
import { shrinkImage } from './shrinkImage.ts';
import { uploadFile, uploadPreview } from './uploadFile.ts';

interface Coming {
  readonly key: number;
  readonly file: File;
  readonly share: number;
  /** Why it did not arrive; null while it is under way. */
  readonly problem: string | null;
}

let keys = 0;

/** As the browser's own dialog wants it. */
function acceptOf(field: FieldMeta): string | undefined {
  if (field.accept) return field.accept.join(',');
  return field.type === 'image' ? 'image/png,image/jpeg,image/gif,image/webp' : undefined;
}

export function FilesEditor(props: EditorProps) {
  const { value, onChange, field, label, description, error, required, ariaLabel, bare } = props;
  const [coming, setComing] = useState<readonly Coming[]>([]);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const stops = useRef(new Map<number, () => void>());
  const format = useFormat();
  const held = filesOf(value);
  // Files arrive one by one, each after the others of its time.
  const latest = useRef(held);
  latest.current = held;
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop();
    };
  }, []);

  const put = (files: readonly FileValue[]) => {
    latest.current = files;
    onChange(field.multiple ? (files.length > 0 ? files : null) : (files[0] ?? null));
  };
  const change = (key: number, part: Partial<Coming>) =>
    setComing((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: number) => setComing((now) => now.filter((one) => one.key !== key));

  const bring = async ({ key, file }: Pick<Coming, 'key' | 'file'>) => {
    let stopped = false;
    stops.current.set(key, () => {
      stopped = true;
    });
    try {
      const shrunk = field.type === 'image' ? await shrinkImage(file) : null;
      if (stopped) return;
      const upload = uploadFile(shrunk?.whole ?? file, shrunk?.name ?? file.name, (share) =>
        change(key, { share }),
      );
      stops.current.set(key, upload.stop);
      const done = await upload.done;
      if (shrunk) await uploadPreview(done.id, shrunk.preview);
      put(field.multiple ? [...latest.current, done] : [done]);
      drop(key);
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'AbortError') drop(key);
      else change(key, { problem: problemOf(thrown).message });
    } finally {
      stops.current.delete(key);
    }
  };
  const bringAll = (files: readonly File[]) => {
    const chosen = (field.multiple ? files : files.slice(0, 1)).map((file) => ({
      key: ++keys,
      file,
      share: 0,
      problem: null,
    }));
    setComing((now) => [...now, ...chosen]);
    for (const one of chosen) {
      const tooLarge = field.maxSize !== undefined && one.file.size > field.maxSize && field.type === 'file';
      if (tooLarge)
        change(one.key, { problem: t('types.tooLarge', { size: format.bytes(field.maxSize ?? 0) }) });
      else void bring(one);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    bringAll([...event.dataTransfer.files]);
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    bringAll(files);
  };
  const name = label ?? ariaLabel ?? '';
  const box = (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are a second way; the buttons are the first
    <div
      className={classes(styles.zone, over && styles.over, error && styles.bad)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {held.map((file) => (
        <div key={file.id} className={styles.line}>
          <span className="ellipsis">{file.name}</span>
          <span className={styles.size}>{format.bytes(file.size)}</span>
          <button
            type="button"
            aria-label={t('types.removeFile', { name: file.name })}
            onClick={() => put(held.filter((one) => one.id !== file.id))}
          >
            <IconX size={14} aria-hidden />
          </button>
        </div>
      ))}
      {coming.map((one) => (
        <div key={one.key} className={styles.line}>
          <span className="ellipsis">{one.file.name}</span>
          {one.problem ? (
            <span className={styles.problem} role="alert">
              {one.problem}
            </span>
          ) : (
            <progress
              className={styles.progress}
              value={one.share}
              max={1}
              aria-label={t('types.uploading', { name: one.file.name })}
            />
          )}
          {one.problem && (
            <button
              type="button"
              aria-label={t('types.uploadAgain', { name: one.file.name })}
              onClick={() => {
                change(one.key, { problem: null, share: 0 });
                void bring(one);
              }}
            >
              <IconRefresh size={14} aria-hidden />
            </button>
          )}
          <button
            type="button"
            aria-label={t('types.stopUpload', { name: one.file.name })}
            onClick={() => {
              stops.current.get(one.key)?.();
              drop(one.key);
            }}
          >
            <IconX size={14} aria-hidden />
          </button>
        </div>
      ))}
      <div className={styles.buttons}>
        <Button
          size="xs"
          data-autofocus={props.autoFocus || undefined}
          autoFocus={props.autoFocus}
          leftSection={<IconPaperclip size={14} aria-hidden />}
          aria-label={`${name}: ${t(field.multiple ? 'types.chooseFiles' : 'types.chooseFile')}`}
          onClick={() => picker.current?.click()}
        >
          {t(field.multiple ? 'types.chooseFiles' : 'types.chooseFile')}
        </Button>
        <Button
          size="xs"
          className={styles.camera}
          leftSection={<IconCamera size={14} aria-hidden />}
          onClick={() => camera.current?.click()}
        >
          {t('types.takePhoto')}
        </Button>
        <span className={styles.hint}>{t('types.dropHint')}</span>
      </div>
      {[picker, camera].map((input) => (
        <input
          key={input === camera ? 'camera' : 'picker'}
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          aria-label={name}
          multiple={Boolean(field.multiple)}
          accept={input === camera ? 'image/*' : acceptOf(field)}
          {...(input === camera ? { capture: 'environment' as const } : {})}
          onChange={(event) => {
            bringAll([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      ))}
    </div>
  );
  if (bare) return box;
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      withAsterisk={required}
      labelElement="div"
    >
      {box}
    </Input.Wrapper>
  );
}
