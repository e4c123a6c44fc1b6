/** The sign of Guanxi: two links of a chain. */

export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="22" height="22" rx="6" fill="var(--gx-accent)" />
      <g fill="none" stroke="var(--gx-text-on)" strokeWidth="1.9" strokeLinecap="round">
        <path d="M9.6 8.2H7.4a2.9 2.9 0 0 0 0 5.8h2.9a2.9 2.9 0 0 0 2.9-2.9" />
        <path d="M12.4 13.8h2.2a2.9 2.9 0 0 0 0-5.8h-2.9a2.9 2.9 0 0 0-2.9 2.9" />
      </g>
    </svg>
  );
}
