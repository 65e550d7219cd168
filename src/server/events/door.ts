/** What the door's island is given. */
import type { PeoplePage } from '#domain/event/people.ts';
import { localePath, type Locale } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';

/** Names alone: a phone at the door needs neither addresses nor answers. */
export function doorProps(locale: Locale, { event, people }: PeoplePage, action: string) {
  const { eventPeople: rest, seats } = useMessages(locale);
  const list = localePath(locale, `/me/events/${event.code}/people`);
  return {
    code: event.code,
    title: event.title,
    action,
    list,
    send: `/me/events/${event.code}/people/check-in.json`,
    signIn: `${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`${list}/door`)}`,
    people: people
      .filter(({ status }) => status !== 'cancelled')
      .map(({ id, number, name, people: count, status, came }) => ({
        ...{ id, number, name, came: came !== null },
        note: [
          count > 1 ? seats.people(count) : '',
          status === 'waiting' ? rest.status.waiting : '',
        ]
          .filter(Boolean)
          .join(' '),
      })),
    words: {
      heading: rest.doorTitle,
      lead: rest.doorLead,
      find: rest.find,
      came: rest.came,
      scan: rest.scan,
      scanStop: rest.scanStop,
      scanFailed: rest.scanFailed,
      scanUnknown: rest.scanUnknown,
      // Functions do not reach the browser: the number is put in there.
      queued: rest.queued(0).replace('0', '{n}'),
      allSent: rest.allSent,
      signInAgain: rest.signInAgain,
      back: rest.back,
    },
  };
}
