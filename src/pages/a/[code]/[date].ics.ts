/** One date of an activity for the reader's own calendar. */
export { answerDateCalendar as GET } from '#server/feeds/load-calendar.ts';
