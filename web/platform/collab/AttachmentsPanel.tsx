/** The files of a record: dropped, pasted, photographed or chosen; downloaded, taken off and brought back. */
import { ActionIcon, Button } from '@mantine/core';
import { IconCamera, IconPaperclip, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { api, bodyOf, type Schemas } from '../../base/api.ts';
import { useFormat } from '../../base/format.ts';
import { queryClient } from '../../base/queryClient.ts';
import { t } from '../../base/texts.ts';
import { errorToast, toast } from '../../base/toast.tsx';
import { workspaceOfAddress } from '../../base/workspacePath.ts';
import { uploadFile } from '../fields/uploadFile.ts';
import { mayDo } from '../record/recordQuery.ts';
import styles from './collab.module.css';

type Attachment = Schemas['Attachment'];

const address = '/api/v1/objects/{object}/{id}/attachments';

interface AttachmentsPanelProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
}

/** A file on its way. */
interface Coming {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  stop(): void;
}

export function AttachmentsPanel({ object, record }: AttachmentsPanelProps) {
  const path = { object: object.plural, id: String(record.id) };
  const key = ['together', path.object, path.id, 'attachments'];
  const [coming, setComing] = useState<readonly Coming[]>([]);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const may = mayDo(object, record, 'update');
  const attachments = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await bodyOf(api.GET(address, { params: { path }, signal }))).data,
  });
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: key }),
      queryClient.invalidateQueries({ queryKey: ['timeline', path.object, path.id] }),
    ]);

  const take = async (file: File) => {
    const own = crypto.randomUUID();
    const name = file.name || `${t('collab.pasted')}.${file.type.split('/')[1] ?? 'bin'}`;
    const upload = uploadFile(file, name, (share) =>
      setComing((held) => held.map((each) => (each.key === own ? { ...each, share } : each))),
    );
    setComing((held) => [...held, { key: own, name, share: 0, stop: upload.stop }]);
    try {
      const { id } = await upload.done;
      await api.POST(address, { params: { path }, body: { file: id } });
      await refresh();
    } catch (thrown) {
      if (!(thrown instanceof DOMException && thrown.name === 'AbortError')) errorToast(thrown);
    } finally {
      setComing((held) => held.filter((each) => each.key !== own));
    }
  };
  const takeAll = (files: Iterable<File>) => {
    for (const file of files) void take(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    takeAll(event.dataTransfer.files);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    takeAll(event.clipboardData.files);
  };
  const remove = async ({ id, file }: Attachment) => {
    const one = { params: { path: { ...path, attachment: id } } };
    try {
      await api.DELETE(`${address}/{attachment}`, one);
      toast(t('collab.fileRemoved', { name: file.name }), {
        label: t('frame.undo'),
        undo: true,
        run: () => void api.POST(`${address}/{attachment}/restore`, one).then(refresh, errorToast),
      });
      await refresh();
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const files = attachments.data ?? [];
  if (!may && files.length === 0) return null;
  const droppable = may
    ? {
        onDragOver: (event: DragEvent) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop,
        onPaste,
      }
    : {};
  return (
    <section
      className={styles.files}
      aria-label={t('collab.files')}
      data-over={over || undefined}
      {...droppable}
    >
      <div className={styles.filesHead}>
        <h3>{t('collab.files')}</h3>
        {files.length > 0 && <span>{files.length}</span>}
        {may && (
          <span className={styles.filesTools}>
            <ActionIcon
              variant="subtle"
              className={styles.camera}
              aria-label={t('collab.photograph')}
              onClick={() => camera.current?.click()}
            >
              <IconCamera size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconPaperclip size={14} stroke={1.6} aria-hidden />}
              onClick={() => chooser.current?.click()}
            >
              {t('collab.addFile')}
            </Button>
          </span>
        )}
      </div>
      {[
        { ref: chooser, label: t('collab.addFile'), more: { multiple: true } },
        {
          ref: camera,
          label: t('collab.photograph'),
          more: { accept: 'image/*', capture: 'environment' as const },
        },
      ].map(({ ref, label, more }) => (
        <input
          key={label}
          ref={ref}
          type="file"
          hidden
          aria-label={label}
          {...more}
          onChange={(event) => {
            takeAll([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      ))}
      {may && files.length + coming.length === 0 && <p className={styles.hint}>{t('collab.filesHint')}</p>}
      <ul className={styles.fileList}>
        {coming.map(({ key: own, name, share, stop }) => (
          <li key={own}>
            <span className={styles.fileName}>{name}</span>
            <progress value={share} max={1} aria-label={t('collab.uploading', { name })} />
            <ActionIcon size={24} variant="subtle" aria-label={t('frame.cancel')} onClick={stop}>
              <IconX size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
          </li>
        ))}
        {files.map((attachment) => (
          <FileLine
            key={attachment.id}
            attachment={attachment}
            {...(may ? { onRemove: () => void remove(attachment) } : {})}
          />
        ))}
      </ul>
    </section>
  );
}

export function fileAddress(id: string): string {
  return `/api/v1/files/${id}?workspace=${encodeURIComponent(workspaceOfAddress() ?? '')}`;
}

interface FileLineProps {
  readonly attachment: Attachment;
  readonly onRemove?: () => void;
}

function FileLine({ attachment: { file, addedBy, addedAt }, onRemove }: FileLineProps) {
  const format = useFormat();
  return (
    <li>
      <a className={styles.fileName} href={fileAddress(file.id)} target="_blank" rel="noopener">
        {file.name}
      </a>
      <span className={styles.sub} title={format.moment(addedAt)}>
        {[addedBy?.label, format.ago(addedAt), format.bytes(file.size)].filter(Boolean).join(' · ')}
      </span>
      {onRemove && (
        <ActionIcon
          size={24}
          variant="subtle"
          aria-label={t('collab.removeFile', { name: file.name })}
          onClick={onRemove}
        >
          <IconX size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
