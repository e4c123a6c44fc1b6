/** The whole user guide: chapters on the left, one of them open, and a search over all. */
import { TextInput } from '@mantine/core';
import { IconBook2, IconChevronLeft, IconSearch } from '@tabler/icons-react';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { usePage } from '../../base/page.ts';
import { t } from '../../base/texts.ts';
import { useWorkspacePath } from '../../base/workspacePath.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { GuideText } from './GuideText.tsx';
import styles from './guide.module.css';
import { useGuide } from './useGuide.ts';

export function GuidePage() {
  const { chapter: key } = useParams({ strict: false }) as { chapter?: string };
  const { hash } = useLocation();
  const path = useWorkspacePath();
  const chapters = useGuide();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found = chapters?.filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(wanted));
  const open = chapters?.find((one) => one.key === (key ?? 'start'));
  usePage(open ? `${open.title} · ${t('help.guide')}` : t('help.guide'));
  return (
    <div className={styles.page} data-open={key === undefined ? undefined : ''}>
      <nav className={styles.chapters} aria-label={t('help.chapters')}>
        <TextInput
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          placeholder={t('help.search')}
          aria-label={t('help.search')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        />
        {found?.length === 0 && <p className={styles.none}>{t('help.nothing')}</p>}
        <ol>
          {found?.map((one) => (
            <li key={one.key}>
              <Link
                to={path(`/help/${one.key}`)}
                className={styles.chapter}
                aria-current={one.key === open?.key ? 'page' : undefined}
              >
                {one.title}
              </Link>
              {wanted !== '' && <p className={styles.excerpt}>{excerptOf(one.text, wanted)}</p>}
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.open}>
        {chapters === undefined ? (
          <SkeletonRows rows={12} />
        ) : open ? (
          <>
            <Link to={path('/help')} className={styles.back}>
              <IconChevronLeft size={16} stroke={1.6} aria-hidden />
              {t('help.chapters')}
            </Link>
            <h1 className={styles.title}>{open.title}</h1>
            <GuideText key={open.key} chapter={open} part={hash || undefined} />
          </>
        ) : (
          <EmptyState icon={IconBook2} title={t('help.noChapter')} text={t('help.noChapterText')} />
        )}
      </div>
    </div>
  );
}

/** The words around the first place where they are. */
function excerptOf(text: string, words: string): string {
  const at = text.toLowerCase().indexOf(words);
  if (at < 0) return '';
  const from = Math.max(0, at - 24);
  return `${from > 0 ? '…' : ''}${text.slice(from, at + words.length + 48)}…`;
}
