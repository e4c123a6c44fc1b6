/** The home page of an installation in which nothing is yet: what to do first. */
import { Button, Group } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useObjects } from '../../base/metadata.ts';
import { useMe } from '../../base/session.tsx';
import { t } from '../../base/texts.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useDemo } from '../../platform/demo/useDemo.ts';
import classes from './home.module.css';

export function Beginning() {
  const { workspace } = useParams({ strict: false });
  const mayImport = useObjects().some((object) => object.verbs.import);
  const { admin } = useMe();
  const mayInvite = admin.includes('users');
  const mayDemo = admin.includes('settings');
  const demo = useDemo(mayDemo);
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
            {mayDemo && demo.here === false && (
              <Button size="md" loading={demo.busy} onClick={() => demo.bring.mutate()}>
                {t('help.demoBring')}
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
