/** Headers on every response, errors and files included. */

/** The web application: its own scripts, styles and pictures, nothing from elsewhere. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Style attributes are set by the layout of virtual rows and columns.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

const dataPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // A place for a visit and a picture of a card are ours to ask for; nothing else is.
  'permissions-policy':
    'geolocation=(self), camera=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), microphone=(), display-capture=(), payment=(), usb=(), serial=(), hid=(), bluetooth=(), midi=(), browsing-topics=()',
};

export const pageHeaders: Readonly<Record<string, string>> = {
  ...common,
  'content-security-policy': pagePolicy,
};

export const dataHeaders: Readonly<Record<string, string>> = {
  ...common,
  'content-security-policy': dataPolicy,
  'cache-control': 'no-store',
};

export const strictTransport = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
} as const;
