/** The left column: workspace and navigation; 224 wide, folded to 56. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { t } from '../base/texts.ts';
import styles from './frame.module.css';
import { NavigationList } from './NavigationList.tsx';
import { WorkspaceName } from './WorkspaceName.tsx';

export function Sidebar({ folded, onFold }: { readonly folded: boolean; readonly onFold: () => void }) {
  const label = t(folded ? 'frame.unfold' : 'frame.fold');
  const Sign = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={styles.side}>
      <div className={styles.workspace}>
        <WorkspaceName folded={folded} />
        <Tooltip label={`${label}  [`} position="right">
          <ActionIcon aria-label={label} aria-keyshortcuts="[" aria-expanded={!folded} onClick={onFold}>
            <Sign size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <NavigationList folded={folded} />
    </div>
  );
}
