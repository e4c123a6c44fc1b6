/** The navigation as a drawer, where the window is too narrow for a sidebar. */
import { Drawer } from '@mantine/core';
import { t } from '../base/texts.ts';
import { NavigationList } from './NavigationList.tsx';
import { WorkspaceName } from './WorkspaceName.tsx';

export function NavigationDrawer({ onClose }: { readonly onClose: () => void }) {
  return (
    <Drawer
      opened
      onClose={onClose}
      size={280}
      title={<WorkspaceName />}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      styles={{ body: { padding: '0 8px 8px' } }}
    >
      <NavigationList />
    </Drawer>
  );
}
