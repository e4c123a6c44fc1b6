/** Signing in with a password, as the page does. */
import type { Answer, Client } from '../server.ts';

export const signInPath = '/api/auth/sign-in/email';

/** @param client a guest; it is signed in afterwards where the answer is 200 */
export function signIn(client: Client, email: string, password: string): Promise<Answer> {
  return client.post(signInPath, { email, password });
}
