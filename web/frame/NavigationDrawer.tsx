/** The navigation as a drawer, where the window is too narrow for a sidebar. */
import { Button, Drawer } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { t } from '../base/texts.ts';
import type { Overlay } from './Frame.tsx';
import { NavigationList } from './NavigationList.tsx';
import { WorkspaceName } from './WorkspaceName.tsx';

export interface NavigationDrawerProps {
  readonly onClose: () => void;
  readonly onOpen: (overlay: Overlay) => void;
}

export function NavigationDrawer({ onClose, onOpen }: NavigationDrawerProps) {
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
      <Button
        variant="subtle"
        leftSection={<IconHelp size={16} stroke={1.6} aria-hidden />}
        onClick={() => onOpen({ kind: 'help' })}
      >
        {t('help.here')}
      </Button>
    </Drawer>
  );
}
