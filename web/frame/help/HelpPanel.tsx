/** Help on the page at hand, beside it. */
import { Button, Drawer } from '@mantine/core';
import { IconBook2, IconBug, IconKeyboard } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../base/texts.ts';
import { useWorkspacePath } from '../../base/workspacePath.ts';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import type { Overlay } from '../Frame.tsx';
import { chapterOf } from './chapterOf.ts';
import { GuideText } from './GuideText.tsx';
import styles from './guide.module.css';
import { useGuide } from './useGuide.ts';

export interface HelpPanelProps {
  readonly onClose: () => void;
  readonly onOpen: (overlay: Overlay) => void;
}

export function HelpPanel({ onClose, onOpen }: HelpPanelProps) {
  const { pathname, search } = useLocation();
  const path = useWorkspacePath();
  const chapters = useGuide();
  const here = chapterOf(pathname.replace(/^\/w\/[^/]+/, '') || '/', (search as { kind?: string }).kind);
  const [key, setKey] = useState(here);
  const chapter = chapters?.find((one) => one.key === key);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={440}
      title={chapter?.title ?? t('frame.help')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      classNames={{ body: styles.panel }}
    >
      <div className={styles.panelText}>
        {chapter ? (
          <GuideText key={chapter.key} chapter={chapter} onOpen={setKey} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </div>
      <div className={styles.panelFoot}>
        <Button
          component={Link}
          to={path(`/help/${key}`)}
          onClick={onClose}
          leftSection={<IconBook2 size={16} stroke={1.6} aria-hidden />}
        >
          {t('help.whole')}
        </Button>
        <Button
          onClick={() => onOpen({ kind: 'keys' })}
          leftSection={<IconKeyboard size={16} stroke={1.6} aria-hidden />}
        >
          {t('help.keys')}
        </Button>
        <Button
          onClick={() => onOpen({ kind: 'problem' })}
          leftSection={<IconBug size={16} stroke={1.6} aria-hidden />}
        >
          {t('help.report')}
        </Button>
      </div>
    </Drawer>
  );
}
