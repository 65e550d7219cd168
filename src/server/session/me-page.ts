/** What `/me` shows, asked for at once. */
import type { Locale } from '#i18n/locales.ts';
import { loadMySeats } from '../events/seat.ts';
import { loadDrafts } from '../post/drafts.ts';
import { loadMyPosts } from '../post/my-posts.ts';
import { loadProfile } from './account.ts';
import type { Session } from './session.ts';

/**
 * Her profile, drafts, posts and seats.
 * @throws DatabaseError
 */
export async function loadMe(session: Session, locale: Locale) {
  const [profile, drafts, posts, seats] = await Promise.all([
    loadProfile(session, locale),
    loadDrafts(session),
    loadMyPosts(session),
    loadMySeats(session),
  ]);
  return { profile, drafts, posts, seats };
}
