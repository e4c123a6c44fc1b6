/** The one cache of what the server said, and what happens to it when metadata changes or the session ends. */
import { QueryClient } from '@tanstack/react-query';
import { apiEvents } from './api.ts';
import { problemOf } from './apiProblem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Only what may pass by itself is asked again.
      retry: (failures, error) => failures < 2 && ['offline', 'unavailable'].includes(problemOf(error).code),
      refetchOnWindowFocus: true,
    },
  },
});

apiEvents.metadataChanged = () => {
  void queryClient.invalidateQueries({ queryKey: ['metadata'] });
};
