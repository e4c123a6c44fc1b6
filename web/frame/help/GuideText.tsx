/** One chapter of the guide; its links lead to other chapters within the product. */
import { useNavigate } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useWorkspacePath } from '../../base/workspacePath.ts';
import styles from './guide.module.css';
import type { Chapter } from './useGuide.ts';

export interface GuideTextProps {
  readonly chapter: Chapter;
  /** Where the reader begins: the id of a heading. */
  readonly part?: string | undefined;
  /** Called instead of opening the chapter's page, where there is another place for it. */
  readonly onOpen?: (chapter: string) => void;
}

export function GuideText({ chapter, part, onOpen }: GuideTextProps) {
  const place = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  const path = useWorkspacePath();

  useEffect(() => {
    if (part === undefined) return;
    place.current?.querySelector(`#${CSS.escape(part)}`)?.scrollIntoView();
  }, [part]);

  const follow = (event: MouseEvent<HTMLElement>): void => {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    if (!href?.startsWith('guide:')) return;
    event.preventDefault();
    const [key = '', hash] = href.slice('guide:'.length).split('#');
    if (onOpen) onOpen(key);
    else void navigate({ to: path(`/help/${key}`), ...(hash ? { hash } : {}) });
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keys; this hears what they do.
    <article
      ref={place}
      className={styles.text}
      onClick={follow}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made at build time from our own Markdown.
      dangerouslySetInnerHTML={{ __html: chapter.html }}
    />
  );
}
