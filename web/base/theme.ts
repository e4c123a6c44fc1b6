/** Mantine in our look: every value points at a token, so that light and dark follow tokens.css alone. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ten shades made from the accent; 5 (dark) and 6 (light) are the accent itself. */
const indigo: MantineColorsTuple = [
  'var(--gx-accent-soft)',
  'var(--gx-accent-mid)',
  'var(--gx-s1)',
  'var(--gx-s2)',
  'var(--gx-s3)',
  'var(--gx-accent)',
  'var(--gx-accent)',
  'var(--gx-accent-hover)',
  'var(--gx-accent-text)',
  'var(--gx-s5)',
];

/** What `vars` functions read of a component's properties. */
interface Sized {
  readonly size?: unknown;
}

const move = { duration: 140, transition: 'fade' } as const;

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 6, dark: 5 },
  colors: { indigo },
  autoContrast: false,
  cursorType: 'default',
  fontFamily: 'var(--gx-font)',
  fontFamilyMonospace: 'var(--gx-mono)',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '16px', md: '20px', lg: '20px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  // Plain objects: the components' own `extend` would draw each of them into the first script.
  components: {
    Button: {
      defaultProps: { size: 'sm', variant: 'default' },
      vars: (_theme: unknown, { size }: Sized) => ({
        root: {
          '--button-height':
            size === 'lg' ? 'var(--gx-h-lg)' : size === 'xs' ? 'var(--gx-h-sm)' : 'var(--gx-h-md)',
          '--button-padding-x': size === 'xs' ? '8px' : size === 'lg' ? 'var(--gx-x-lg)' : 'var(--gx-x-md)',
          '--button-fz': size === 'xs' ? '12px' : '13px',
        },
      }),
    },
    ActionIcon: {
      defaultProps: { size: 'sm', variant: 'subtle' },
      vars: (_theme: unknown, { size }: Sized) => ({
        root: {
          '--ai-size': size === 'xs' ? 'var(--gx-h-sm)' : size === 'lg' ? 'var(--gx-h-lg)' : 'var(--gx-h-md)',
        },
      }),
    },
    Input: {
      // `sm` in forms (32), `xs` in bars (28).
      defaultProps: { size: 'sm' },
      vars: (_theme: unknown, { size }: Sized) => ({
        wrapper: {
          '--input-height': size === 'xs' ? 'var(--gx-h-md)' : size === 'lg' ? '40px' : 'var(--gx-h-lg)',
          '--input-fz': size === 'xs' ? '13px' : '14px',
          '--input-padding': '10px',
        },
      }),
    },
    Checkbox: { vars: () => ({ root: { '--checkbox-size': '16px' } }) },
    CloseButton: { defaultProps: { size: 'md' } },
    Combobox: { defaultProps: { transitionProps: move, offset: 4 } },
    Menu: {
      defaultProps: {
        transitionProps: move,
        offset: 4,
        withInitialFocusPlaceholder: false,
        position: 'bottom-start',
      },
    },
    Popover: { defaultProps: { transitionProps: move, offset: 4 } },
    Modal: { defaultProps: { centered: true, radius: 'xl', transitionProps: move, zIndex: 21 } },
    Drawer: { defaultProps: { transitionProps: { duration: 140 }, zIndex: 21 } },
    SegmentedControl: { defaultProps: { transitionDuration: 140 } },
    Skeleton: { defaultProps: { animate: false } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
  },
});

const scheme = {
  '--mantine-color-body': 'var(--gx-bg)',
  '--mantine-color-text': 'var(--gx-text)',
  '--mantine-color-dimmed': 'var(--gx-text-3)',
  '--mantine-color-default': 'var(--gx-bg-raised)',
  '--mantine-color-default-color': 'var(--gx-text)',
  '--mantine-color-default-border': 'var(--gx-line-strong)',
  '--mantine-color-default-hover': 'var(--gx-bg-hover)',
  '--mantine-color-error': 'var(--gx-bad)',
  '--mantine-color-placeholder': 'var(--gx-text-3)',
  '--mantine-color-anchor': 'var(--gx-accent-text)',
  '--mantine-color-disabled': 'var(--gx-bg-inset)',
  '--mantine-color-disabled-color': 'var(--gx-text-3)',
  '--mantine-color-disabled-border': 'var(--gx-line)',
  '--mantine-primary-color-filled': 'var(--gx-accent)',
  '--mantine-primary-color-filled-hover': 'var(--gx-accent-hover)',
  '--mantine-color-indigo-filled': 'var(--gx-accent)',
  '--mantine-color-indigo-filled-hover': 'var(--gx-accent-hover)',
  '--mantine-primary-color-light': 'var(--gx-accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--gx-accent-mid)',
  '--mantine-primary-color-light-color': 'var(--gx-accent-text)',
  '--mantine-color-indigo-light': 'var(--gx-accent-soft)',
  '--mantine-color-indigo-light-hover': 'var(--gx-accent-mid)',
  '--mantine-color-indigo-light-color': 'var(--gx-accent-text)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--mantine-primary-color-contrast': 'var(--gx-text-on)' },
  light: scheme,
  dark: scheme,
});
