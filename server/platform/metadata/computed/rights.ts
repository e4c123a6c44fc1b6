/** A value that is worked out tells of what it is made of: to whom one of its inputs is closed, it is hidden. */
import type { ParseEnv } from '../../../../shared/filters/parse.ts';
import type { Actor } from '../../context.ts';
import type { Registry } from '../registry.ts';
import { type ComputedPlan, computedPlan } from './plan.ts';

const known = new WeakMap<Actor, WeakMap<Registry, Actor>>();

/** The actor with computed fields following their inputs; the same object for the same actor and registry. */
export function actorWithComputed(actor: Actor, registry: Registry, env: ParseEnv): Actor {
  if (actor.kind === 'system') return actor;
  const ofActor = known.get(actor) ?? new WeakMap<Registry, Actor>();
  known.set(actor, ofActor);
  const made = ofActor.get(registry) ?? {
    ...actor,
    rights: following(actor.rights, computedPlan(registry, env)),
  };
  ofActor.set(registry, made);
  return made;
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
