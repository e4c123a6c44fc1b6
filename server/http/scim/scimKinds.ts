/** The two kinds of resources, and what is done with each, whether asked by itself or among many. */
import { ScimError } from './scimError.ts';
import { createGroup, findGroups, getGroup, patchGroup, removeGroup, replaceGroup } from './scimGroups.ts';
import type { PatchOperation } from './scimPatch.ts';
import type { Found, Question, Resource, ScimPlace } from './scimPlace.ts';
import { createUser, findUsers, getUser, patchUser, removeUser, replaceUser } from './scimUsers.ts';

interface Verbs {
  find(place: ScimPlace, question: Question): Promise<Found>;
  get(place: ScimPlace, id: string): Promise<Resource>;
  create(place: ScimPlace, body: unknown): Promise<Resource>;
  replace(place: ScimPlace, id: string, body: unknown): Promise<Resource>;
  patch(place: ScimPlace, id: string, operations: readonly PatchOperation[]): Promise<Resource>;
  remove(place: ScimPlace, id: string): Promise<void>;
}

export interface Kind extends Verbs {
  /** Throws 412 when it has another version than the one that the client saw. */
  checkVersion(place: ScimPlace, id: string, seen: string | undefined): Promise<void>;
}

function kindOf(verbs: Verbs): Kind {
  return {
    ...verbs,
    async checkVersion(place, id, seen) {
      if (seen === undefined || seen === '*') return;
      const { meta } = await verbs.get(place, id);
      if (meta.version !== seen) throw new ScimError(412, 'It was changed meanwhile; read it again.');
    },
  };
}

export const kinds = {
  Users: kindOf({
    find: findUsers,
    get: getUser,
    create: createUser,
    replace: replaceUser,
    patch: patchUser,
    remove: removeUser,
  }),
  Groups: kindOf({
    find: findGroups,
    get: getGroup,
    create: createGroup,
    replace: replaceGroup,
    patch: patchGroup,
    remove: removeGroup,
  }),
} as const satisfies Record<string, Kind>;
