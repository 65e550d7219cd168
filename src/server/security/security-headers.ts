const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Only what a page of ours may ask for: "near me" needs the position.
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
};

/** Framing is refused by a policy of its own, because Astro's may be a meta element (see there). */
const framePolicy = "frame-ancestors 'none'";

/**
 * Puts the site's security headers on a response, in place.
 *
 * Safe to call twice: a rewrite and an error page pass the middleware more than once.
 */
export function setSecurityHeaders(response: Response): void {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  const policy = response.headers.get('Content-Security-Policy');
  if (!policy?.includes(framePolicy)) {
    response.headers.append('Content-Security-Policy', framePolicy);
  }
}
