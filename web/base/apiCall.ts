/** How the API is called by its types: the address and its parameters in, the documented answer out. */
import type { paths } from './api.gen.ts';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Addresses that know the method. */
export type AddressOf<Method extends Verb> = {
  [Address in keyof paths]: paths[Address] extends { readonly [M in Method]: object } ? Address : never;
}[keyof paths];

type OperationOf<Address extends keyof paths, Method extends Verb> = paths[Address][Method];

type Content<Part> = Part extends { readonly content: infer Types } ? Types[keyof Types] : never;

/** What an operation answers when it is not refused; undefined where the answer has no body. */
export type AnswerOf<Address extends keyof paths, Method extends Verb> =
  OperationOf<Address, Method> extends { readonly responses: infer Responses }
    ? [Content<Responses[Exclude<keyof Responses, 'default'>]>] extends [never]
      ? undefined
      : Content<Responses[Exclude<keyof Responses, 'default'>]>
    : never;

/** What an operation takes as its body. */
export type BodyOf<Address extends keyof paths, Method extends Verb> =
  OperationOf<Address, Method> extends { readonly requestBody?: infer Body }
    ? Content<NonNullable<Body>>
    : never;

type Params<Operation> = Operation extends { readonly parameters: infer Parameters }
  ? Operation extends { readonly parameters: { readonly path: object } | { readonly query: object } }
    ? { readonly params: Parameters }
    : { readonly params?: Parameters }
  : unknown;

type Body<Operation> = Operation extends { readonly requestBody: infer Needed }
  ? { readonly body: Content<Needed> }
  : Operation extends { readonly requestBody?: infer Optional }
    ? { readonly body?: Content<NonNullable<Optional>> }
    : unknown;

interface Options<Sent> {
  readonly signal?: AbortSignal | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** For bodies that are not JSON. */
  readonly bodySerializer?: (body: Sent) => BodyInit;
  readonly parseAs?: 'json' | 'blob';
}

type Input<Address extends keyof paths, Method extends Verb> = Options<BodyOf<Address, Method>> &
  Params<OperationOf<Address, Method>> &
  Body<OperationOf<Address, Method>>;

/** The input may be left out where everything of it may. */
type Rest<All> = Record<never, never> extends All ? [input?: All] : [input: All];

/** Throws ApiProblem when the server refuses, so that there is always an answer. */
export type Call<Method extends Verb> = <Address extends AddressOf<Method>>(
  address: Address,
  ...input: Rest<Input<Address, Method>>
) => Promise<{ readonly data: AnswerOf<Address, Method>; readonly response: Response }>;
