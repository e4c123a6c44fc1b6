/** The roles of the workspace by name. */
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../base/api.ts';
import { labelOf } from '../../../../base/texts.ts';

export interface RoleChoice {
  readonly value: string;
  readonly label: string;
}

export function useRoles(): readonly RoleChoice[] {
  const roles = useQuery({
    queryKey: ['roles'],
    queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/roles', { signal }))).data,
  });
  return (roles.data ?? []).map((role) => ({ value: role.name, label: labelOf(role.label) }));
}
