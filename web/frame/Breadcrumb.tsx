/** Where the page stands: its parents as links, and its name. */
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCurrentPage } from '../base/page.ts';
import { t } from '../base/texts.ts';
import { useWorkspacePath } from '../base/workspacePath.ts';
import styles from './topBar.module.css';

/** `short` shows only the way back and the name, for the phone. */
export function Breadcrumb({ short = false }: { readonly short?: boolean }) {
  const { title, parents } = useCurrentPage();
  const path = useWorkspacePath();
  const back = parents.findLast((parent) => parent.path !== undefined);
  return (
    <nav className={styles.crumbs} aria-label={t('frame.breadcrumb')}>
      {short
        ? back?.path && (
            <Link to={path(back.path)} className={styles.back} aria-label={back.label}>
              <IconChevronLeft size={20} stroke={1.5} aria-hidden />
            </Link>
          )
        : parents.map((parent) => (
            <span key={parent.label} className={styles.parent}>
              {parent.path ? <Link to={path(parent.path)}>{parent.label}</Link> : parent.label}
              <span aria-hidden>/</span>
            </span>
          ))}
      <span className={styles.here} aria-current="page">
        {title}
      </span>
    </nav>
  );
}
