/** The secret of a link, taken out of the address at once so that it stays in no history, title or referrer. */

/** Reads `#…`, `#token=…` or `?token=…`; '' when there is none. */
export function addressToken(): string {
  const { hash, search, pathname } = window.location;
  const fragment = hash.slice(1);
  const fromHash = fragment.includes('=') ? new URLSearchParams(fragment).get('token') : fragment;
  const query = new URLSearchParams(search);
  const token = fromHash || query.get('token') || '';
  if (token) {
    // A reload in the middle of the form must still find it.
    sessionStorage.setItem(pathname, token);
    query.delete('token');
    const rest = query.toString();
    window.history.replaceState(window.history.state, '', rest ? `${pathname}?${rest}` : pathname);
    return token;
  }
  return sessionStorage.getItem(pathname) ?? '';
}
