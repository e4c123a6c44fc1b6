/** Administrators may remove records for good: a right of its own, which the ready-made role has from now on. */

export const name = '0007purgeRight';

export const workspace = `
update roles set rights = jsonb_set(rights, '{admin}', rights -> 'admin' || '["purge"]')
where name = 'administrator' and system and not rights -> 'admin' ? 'purge';
`;
