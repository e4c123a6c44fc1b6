/** Which workspace this is; opens the others where there are any. */
import { Menu } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useMe } from '../base/session.tsx';
import { t } from '../base/texts.ts';
import { workspacePath } from '../base/workspacePath.ts';
import { Mark } from '../components/Mark.tsx';
import styles from './frame.module.css';

export function WorkspaceName({ folded = false }: { readonly folded?: boolean }) {
  const { workspace, workspaces } = useMe();
  const others = workspaces.filter((other) => other.slug !== workspace.slug);
  const name = (
    <>
      <Mark />
      {!folded && <span className="ellipsis">{workspace.name}</span>}
    </>
  );
  if (others.length === 0) return <span className={styles.workspaceName}>{name}</span>;
  return (
    <Menu>
      <Menu.Target>
        <button
          type="button"
          className={styles.workspaceName}
          aria-label={`${t('frame.workspaces')}: ${workspace.name}`}
        >
          {name}
          {!folded && <IconSelector size={14} stroke={1.6} aria-hidden />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {/* A full load: nothing of one workspace stays in memory when another is opened. Two may have one name. */}
        {others.map((other) => (
          <Menu.Item
            key={other.slug}
            component="a"
            href={workspacePath(other.slug)}
            rightSection={<span className={styles.workspaceSlug}>{other.slug}</span>}
          >
            {other.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
