/** Only addresses of this site may be returned to after sign-in. */
export function safeNext(next: unknown): string | undefined {
  // Browsers read “\” as “/”, and leave tabs and line ends out: `/\t/evil.example` is another site.
  return typeof next === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) ? next : undefined;
}
