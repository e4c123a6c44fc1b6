/** A value that is worked out tells of what it is made of: to whom one of its inputs is closed, it is hidden. */
import type { ParseEnv } from '../../../../shared/filters/parse.ts';
import type { Actor } from '../../context.ts';
import type { Registry } from '../registry.ts';
import { type ComputedPlan, computedPlan } from './plan.ts';

/** By rights, not by actor: a key's actor is made anew for each request, and what is remembered by rights must stay known. */
const known = new WeakMap<Actor['rights'], WeakMap<Registry, Actor['rights']>>();

/** The actor with computed fields following their inputs; the same rights for the same rights and registry. */
export function actorWithComputed(actor: Actor, registry: Registry, env: ParseEnv): Actor {
  if (actor.kind === 'system') return actor;
  const ofRights = known.get(actor.rights) ?? new WeakMap<Registry, Actor['rights']>();
  known.set(actor.rights, ofRights);
  const rights = ofRights.get(registry) ?? following(actor.rights, computedPlan(registry, env));
  ofRights.set(registry, rights);
  return { ...actor, rights };
}

function following(rights: Actor['rights'], plan: ComputedPlan): Actor['rights'] {
  const closed = new Map<string, boolean>();
  const isClosed = (object: string, field: string): boolean => {
    const name = `${object}.${field}`;
    const before = closed.get(name);
    if (before !== undefined) return before;
    const inputs = plan.inputsOf(object, field);
    const result =
      inputs?.some((input) => {
        const access = rights.field(input.object, input.field);
        if (access === 'hidden' || access === 'masked' || rights.rows(input.object, 'read') === null)
          return true;
        return isClosed(input.object, input.field);
      }) ?? false;
    closed.set(name, result);
    return result;
  };
  return {
    ...rights,
    field: (object, field) => (isClosed(object, field) ? 'hidden' : rights.field(object, field)),
  };
}
