/** A route says what it takes, what it answers and what right it needs; Fastify and OpenAPI are both fed from it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Verb } from '../../shared/metadata.ts';
import type { AdminRight } from '../../shared/rights.ts';
import type { Context } from '../platform/context.ts';
import type { Caller } from '../platform/identity/callers.ts';
import type { App } from './appServices.ts';
import type { JsonSchema } from './openapi/jsonSchema.ts';
import type { StepUpRule } from './stepUp.ts';

/**
 * `public`: anyone. `signedIn`: any user of the workspace. `session`: a person in a browser, not an API key. `record`: the
 * verb on the object that the path names; which records, the reader and the writer decide. `admin`: an administrative right.
 */
export type Right =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'session' }
  | { readonly kind: 'record'; readonly verb: Verb }
  | { readonly kind: 'admin'; readonly right: AdminRight };

export const anyone: Right = { kind: 'public' };
export const signedIn: Right = { kind: 'signedIn' };
export const person: Right = { kind: 'session' };
export const mayRecord = (verb: Verb): Right => ({ kind: 'record', verb });
export const mayAdmin = (right: AdminRight): Right => ({ kind: 'admin', right });

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface PublicCall<P, Q, B> {
  readonly app: App;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface Call<P, Q, B> extends PublicCall<P, Q, B> {
  readonly ctx: Context;
  readonly caller: Caller;
}

interface RouteShape<P, Q, B> {
  readonly method: Method;
  /** As in OpenAPI: `/api/v1/objects/{object}/{id}`. */
  readonly url: string;
  /** One sentence for the API's documentation. */
  readonly summary: string;
  readonly tag: string;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  /** Schema of the body of the good answer; absent: no body. */
  readonly answer?: JsonSchema;
  /** Status of the good answer; 200. */
  readonly status?: number;
  /** What an answer 307 means, where there can be one. */
  readonly elsewhere?: string;
  /** Most bytes of a body; 1 MiB. */
  readonly bodyLimit?: number;
  /** The body is a stream of bytes, not JSON. */
  readonly raw?: true;
  /** Public: other systems' pages and servers send here, so that nothing in it may rest on a cookie. */
  readonly fromElsewhere?: true;
  /** Content type of an answer that is not JSON. */
  readonly answerType?: string;
  /** A question with a body: allowed to keys that may only read, and never kept for idempotency. */
  readonly reads?: true;
  /** Needs a fresh proof of who asks, always or as the named rule says (stepUp.ts). Programs with keys gave it once for all. */
  readonly stepUp?: StepUpRule;
  /** Open to somebody who must set up a second factor before anything else. */
  readonly withoutFactor?: true;
  /** Pages ask this by themselves: it does not keep a session from ending for idleness. */
  readonly passive?: true;
  /** Takes or answers a password, key or link: nothing of it may be kept for idempotency, so its key is not heeded. */
  readonly secret?: true;
}

export interface PublicRoute<P = unknown, Q = unknown, B = unknown> extends RouteShape<P, Q, B> {
  readonly right: { readonly kind: 'public' };
  handler(call: PublicCall<P, Q, B>): Promise<unknown> | unknown;
}

export interface GuardedRoute<P = unknown, Q = unknown, B = unknown> extends RouteShape<P, Q, B> {
  readonly right: Exclude<Right, { kind: 'public' }>;
  handler(call: Call<P, Q, B>): Promise<unknown> | unknown;
}

/** With its types forgotten: what a list of routes holds. `never` accepts every handler and lets none be called unchecked. */
export type Route = PublicRoute<never, never, never> | GuardedRoute<never, never, never>;

export function publicRoute<P, Q, B>(declared: Omit<PublicRoute<P, Q, B>, 'right'>): Route {
  return { ...declared, right: { kind: 'public' } } as PublicRoute<never, never, never>;
}

export function route<P, Q, B>(
  declared: Omit<GuardedRoute<P, Q, B>, 'right'> & { readonly right: Right },
): Route {
  if (declared.right === undefined || declared.right.kind === 'public') {
    throw new Error(`${declared.method} ${declared.url} declares no right`);
  }
  return declared as unknown as GuardedRoute<never, never, never>;
}

/** Whether the route honours Idempotency-Key. */
export function isRepeatable(route: Pick<Route, 'method' | 'reads' | 'raw' | 'secret'>): boolean {
  const makes = route.method === 'POST' || route.method === 'PATCH';
  return makes && !route.reads && !route.raw && !route.secret;
}
