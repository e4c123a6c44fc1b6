/** A short light on a row or card that somebody else changed: noticed by whoever looks, in nobody's way. */

const milliseconds = 150;

export function flash(id: string): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  // After the row was drawn with its new values.
  requestAnimationFrame(() => {
    const place = CSS.escape(id);
    for (const element of document.querySelectorAll(`[data-record="${place}"], [data-card="${place}"]`))
      element.animate([{ backgroundColor: 'var(--gx-accent-soft)' }, {}], {
        duration: milliseconds,
        easing: 'ease-out',
      });
  });
}
