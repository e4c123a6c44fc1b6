/** The roof of the web application: providers, the router, and what happens when the session ends. */
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import type { Language } from '../shared/labels.ts';
import { apiEvents } from './base/api.ts';
import { LanguageProvider } from './base/language.tsx';
import { followOtherTabs, tellOtherTabs } from './base/otherTabs.ts';
import { queryClient } from './base/queryClient.ts';
import { Toasts } from './base/Toasts.tsx';
import { cssVariablesResolver, theme } from './base/theme.ts';
import { makeRouter } from './frame/router.tsx';
import { StepUpHost } from './frame/stepUp/StepUpHost.tsx';

apiEvents.written = tellOtherTabs;
followOtherTabs();

export function App({ language }: { readonly language: Language }) {
  const [router] = useState(makeRouter);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <LanguageProvider initial={language}>
          <RouterProvider router={router} />
          <StepUpHost />
          <Toasts />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
