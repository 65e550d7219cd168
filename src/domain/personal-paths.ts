/** Addresses that belong to one person: never kept by anyone, never in a search engine. */

const personal = /^\/(me|desk|post|sign-in)(\/|$)/;

/**
 * Whether what stands at an address is one person's alone.
 * @param path without the prefix of a reading
 */
export function isPersonal(path: string): boolean {
  return personal.test(path);
}

/** Where a person goes who did not say. */
const homeOfPerson = '/me';

/**
 * Where to go after signing in: an address of this site, never another's, and not signing in again.
 * @param wish as it stands in an address or a form: anyone may have written it
 */
export function pathAfterSignIn(wish: string | null): string {
  if (wish === null || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wish) || wish.length > 500)
    return homeOfPerson;
  const { origin, pathname, search } = new URL(wish, 'http://here.invalid');
  return origin === 'http://here.invalid' && !/^(\/[a-z-]+)?\/sign-in(\/|$)/.test(pathname)
    ? pathname + search
    : homeOfPerson;
}
