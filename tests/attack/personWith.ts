/** Somebody with a role made for the test, through the routes by which administrators do it. */
import type { RoleRights } from '../../shared/rights.ts';
import { expectStatus, type SignedIn, type TestServer } from '../server.ts';

export async function personWith(server: TestServer, name: string, rights: RoleRights): Promise<SignedIn> {
  const admin = await server.as('administrator');
  const label = { en: name, zh: name };
  expectStatus(await admin.post('/roles', { name, label, rights }), 201);
  const person = await server.someone({ name });
  expectStatus(await admin.patch(`/objects/users/${person.id}`, { roles: [name] }), 200);
  return person;
}
