/** The home page of an installation in which nothing is yet: what to do first. */
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useObjects } from '../../base/metadata.ts';
import { t } from '../../base/texts.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import classes from './home.module.css';

export function Beginning() {
  const { workspace } = useParams({ strict: false });
  const mayImport = useObjects().some((object) => object.verbs.import);
  return (
    <section className={classes.card}>
      <EmptyState
        icon={IconFileImport}
        title={t('home.beginning')}
        text={t(mayImport ? 'home.beginning.import' : 'home.beginning.create')}
        action={
          mayImport && (
            <Button
              variant="filled"
              size="md"
              renderRoot={(props) => <Link to={`/w/${workspace}/import` as string} {...props} />}
            >
              {t('home.beginning.button')}
            </Button>
          )
        }
      />
    </section>
  );
}
