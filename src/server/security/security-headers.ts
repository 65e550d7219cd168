import { isPersonal } from '#domain/personal-paths.ts';

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Only what a page of ours may ask for: "near me" needs the position.
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
};

/**
 * Who may show a page in a frame, by a policy of its own, because Astro's may be a meta element (see
 * there): nobody, but the frames made for other sites. Those hold no form and know no visitor.
 */
const framePolicy = (path: string) =>
  path.startsWith('/embed/') ? 'frame-ancestors *' : "frame-ancestors 'none'";

/** Where the camera reads the codes of those who come. */
const door = /^\/me\/events\/[^/]+\/people\/door$/;

/**
 * Puts the site's security headers on a response, in place.
 *
 * Safe to call twice: a rewrite and an error page pass the middleware more than once.
 *
 * @param path of the page, without its reading (`/embed/list`)
 */
export function setSecurityHeaders(response: Response, path: string): void {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  // Keeps whoever opened the window away from what is one person's. It costs a browser a process of its
  // own, some 70 ms on a phone, which pages whose bytes are the same for all have nothing to win by.
  if (isPersonal(path)) response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  if (door.test(path)) {
    const asked = headers['Permissions-Policy'].replace('camera=()', 'camera=(self)');
    response.headers.set('Permissions-Policy', asked);
  }
  const policy = response.headers.get('Content-Security-Policy');
  if (!policy?.includes('frame-ancestors')) {
    response.headers.append('Content-Security-Policy', framePolicy(path));
  }
}
