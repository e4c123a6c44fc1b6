/** For an address that leads nowhere. */
import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { usePage } from '../base/page.ts';
import { t } from '../base/texts.ts';
import { workspaceOfAddress } from '../base/workspacePath.ts';
import { EmptyState } from '../components/EmptyState.tsx';

export function NotFoundPage() {
  usePage(t('frame.notFound.title'));
  const slug = workspaceOfAddress();
  return (
    <div style={{ margin: 'auto' }}>
      <EmptyState
        icon={IconMapQuestion}
        title={t('frame.notFound.title')}
        text={t('frame.notFound.text')}
        action={
          <Button component={Link} to={slug ? `/w/${slug}/` : '/'} variant="filled">
            {t('frame.notFound.home')}
          </Button>
        }
      />
    </div>
  );
}
