/** Every date of an activity for the reader's own calendar. */
export { answerActivityCalendar as GET } from '#server/feeds/load-calendar.ts';
