/** The home page of an installation in which nothing is yet: what to do first. */
import { Button, Group } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useObjects } from '../../base/metadata.ts';
import { useMe } from '../../base/session.tsx';
import { t } from '../../base/texts.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import classes from './home.module.css';

export function Beginning() {
  const { workspace } = useParams({ strict: false });
  const mayImport = useObjects().some((object) => object.verbs.import);
  const mayInvite = useMe().admin.includes('users');
  return (
    <section className={classes.card}>
      <EmptyState
        icon={IconFileImport}
        title={t('home.beginning')}
        text={t(mayImport ? 'home.beginning.import' : 'home.beginning.create')}
        action={
          <Group gap={8} justify="center">
            {mayImport && (
              <Button
                variant="filled"
                size="md"
                renderRoot={(props) => <Link to={`/w/${workspace}/import` as string} {...props} />}
              >
                {t('home.beginning.button')}
              </Button>
            )}
            {mayInvite && (
              <Button
                size="md"
                renderRoot={(props) => <Link to={`/w/${workspace}/settings/users` as string} {...props} />}
              >
                {t('home.beginning.invite')}
              </Button>
            )}
          </Group>
        }
      />
    </section>
  );
}
