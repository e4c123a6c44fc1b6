/** The editor of rich text. What is pasted keeps its paragraphs, lists, links and emphasis; fonts, colours and pictures stay behind. */
import { Button, Input, TextInput } from '@mantine/core';
import {
  IconBlockquote,
  IconBold,
  IconH2,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconStrikethrough,
  IconUnderline,
} from '@tabler/icons-react';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { type MouseEvent, useId, useState } from 'react';
import { type TextKey, t } from '../../base/texts.ts';
import { classes } from './classes.ts';
import type { EditorProps } from './fieldKit.ts';
import { pastedHtml } from './pastedHtml.ts';
import styles from './richText.module.css';
import { richTextOf } from './richTextOf.ts';

interface Tool {
  readonly name: TextKey;
  readonly Icon: typeof IconBold;
  readonly mark: string;
  run(editor: Editor): void;
}

const tools: readonly Tool[] = [
  { name: 'types.bold', Icon: IconBold, mark: 'bold', run: (e) => e.chain().focus().toggleBold().run() },
  {
    name: 'types.italic',
    Icon: IconItalic,
    mark: 'italic',
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: 'types.underline',
    Icon: IconUnderline,
    mark: 'underline',
    run: (e) => e.chain().focus().toggleUnderline().run(),
  },
  {
    name: 'types.strike',
    Icon: IconStrikethrough,
    mark: 'strike',
    run: (e) => e.chain().focus().toggleStrike().run(),
  },
  {
    name: 'types.heading',
    Icon: IconH2,
    mark: 'heading',
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'types.bullets',
    Icon: IconList,
    mark: 'bulletList',
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'types.numbers',
    Icon: IconListNumbers,
    mark: 'orderedList',
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'types.quote',
    Icon: IconBlockquote,
    mark: 'blockquote',
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
];

const extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    link: { openOnClick: false, autolink: true, protocols: ['mailto', 'tel'] },
  }),
];

/** A button must not take the focus out of the text, or the cell around it would think that the person left. */
const stay = (event: MouseEvent) => event.preventDefault();

export function RichTextEditor({
  value,
  onChange,
  label,
  description,
  error,
  required,
  ariaLabel,
  autoFocus,
  bare,
}: EditorProps) {
  const id = useId();
  const [address, setAddress] = useState<string | null>(null);
  const editor = useEditor({
    extensions,
    content: richTextOf(value)?.html ?? '',
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label ?? ariaLabel ?? t('types.richText'),
        ...(required ? { 'aria-required': 'true' } : {}),
      },
      transformPastedHTML: pastedHtml,
    },
    onUpdate: ({ editor: now }) =>
      onChange(now.isEmpty ? null : { html: now.getHTML(), text: now.getText({ blockSeparator: '\n' }) }),
  });
  const pressed = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.filter(({ mark }) => now.isActive(mark)).map(({ mark }) => mark),
  });
  const box = (
    <div className={classes(styles.box, error && styles.bad)}>
      <div className={styles.tools} role="toolbar" aria-label={t('types.format')} aria-controls={id}>
        {tools.map(({ name, Icon, mark, run }) => (
          <button
            key={mark}
            type="button"
            aria-label={t(name)}
            title={t(name)}
            aria-pressed={pressed.includes(mark)}
            onMouseDown={stay}
            onClick={() => run(editor)}
          >
            <Icon size={16} stroke={1.6} aria-hidden />
          </button>
        ))}
        <button
          type="button"
          aria-label={t('types.link')}
          title={t('types.link')}
          aria-expanded={address !== null}
          onMouseDown={stay}
          onClick={() => setAddress(String(editor.getAttributes('link').href ?? ''))}
        >
          <IconLink size={16} stroke={1.6} aria-hidden />
        </button>
      </div>
      {address !== null && (
        <LinkInput
          address={address}
          onDone={(next) => {
            setAddress(null);
            if (next === null) editor.commands.focus();
            else if (next === '') editor.chain().focus().extendMarkRange('link').unsetLink().run();
            else editor.chain().focus().extendMarkRange('link').setLink({ href: next }).run();
          }}
        />
      )}
      <EditorContent editor={editor} className={classes(styles.text, styles.page)} />
    </div>
  );
  if (bare) return box;
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      withAsterisk={required}
      labelProps={{ htmlFor: id }}
    >
      {box}
    </Input.Wrapper>
  );
}

interface LinkInputProps {
  readonly address: string;
  /** Null: leave it as it was; empty: no link. */
  onDone(address: string | null): void;
}

function LinkInput({ address, onDone }: LinkInputProps) {
  const [text, setText] = useState(address);
  const whole = text.trim() === '' || /^(https?:|mailto:|tel:)/i.test(text.trim()) ? text : `https://${text}`;
  return (
    <div className={styles.link}>
      <TextInput
        autoFocus
        size="xs"
        inputMode="url"
        aria-label={t('types.linkAddress')}
        placeholder="https://"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onDone(event.key === 'Enter' ? whole.trim() : null);
        }}
      />
      <Button size="xs" variant="default" onMouseDown={stay} onClick={() => onDone(whole.trim())}>
        {t('types.linkSet')}
      </Button>
    </div>
  );
}
