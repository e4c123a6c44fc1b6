/** What a form shows of its saving: whether it is under way, and what the server has against which of its members. */
import type { FieldProblem } from '../../shared/errors.ts';
import { type ApiProblem, problemOf } from './apiProblem.ts';

export interface Saving {
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  /** What is wrong with a member, or with something inside of it. */
  at(member: string): string | undefined;
  /** What none of these members can show. */
  rest(members: readonly string[]): readonly FieldProblem[];
}

/** @param memberOf the path within the form, where the field of a problem is not it */
export function savingOf(
  { isPending, error }: { readonly isPending: boolean; readonly error: unknown },
  memberOf: (problem: FieldProblem) => string = ({ field }) => field,
): Saving {
  const problem = error ? problemOf(error) : null;
  const errors = problem?.errors ?? [];
  const isAbout = (each: FieldProblem, member: string) => {
    const path = memberOf(each);
    return path === member || path.startsWith(`${member}.`);
  };
  return {
    busy: isPending,
    problem,
    at: (member) => errors.find((each) => isAbout(each, member))?.message,
    rest: (members) => errors.filter((each) => !members.some((member) => isAbout(each, member))),
  };
}
