/** Gives the focus back to where it was when a dialog goes: Mantine does it only for dialogs that are closed, not for those taken away. */

/** As many places back as dialogs and menus may lie upon each other. */
const remembered = 12;

/** Listens as long as the page lives. */
export function returnFocus(): void {
  const places: HTMLElement[] = [];
  const body = document.body;
  const gone = new MutationObserver(() => {
    if (document.activeElement !== body) return;
    gone.disconnect();
    const place = places.findLast((each) => each.isConnected && each.checkVisibility());
    place?.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const before = places.indexOf(target);
    if (before >= 0) places.splice(before, 1);
    places.push(target);
    if (places.length > remembered) places.shift();
    if (target.closest('[role="dialog"]')) gone.observe(body, { childList: true, subtree: true });
    else gone.disconnect();
  });
}
