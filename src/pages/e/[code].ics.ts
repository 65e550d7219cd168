/** An event for the reader's own calendar. */
export { answerEventCalendar as GET } from '#server/feeds/event-feeds.ts';
