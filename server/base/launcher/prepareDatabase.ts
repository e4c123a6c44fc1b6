/** The two roles and the database of a cluster of our own; harmless to repeat. */
import type pg from 'pg';

export const ownerRole = 'guanxi_owner';
export const appRole = 'guanxi_app';
export const databaseName = 'guanxi';

export async function prepareDatabase(superuser: pg.Client): Promise<void> {
  for (const role of [ownerRole, appRole]) {
    const { rowCount } = await superuser.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await superuser.query(`create role ${role} login`);
  }
  const { rowCount } = await superuser.query('select from pg_database where datname = $1', [databaseName]);
  if (rowCount === 0) await superuser.query(`create database ${databaseName} owner ${ownerRole}`);
}
