/** What robots are asked. */
export { answerRobots as GET } from '#server/feeds/sitemap.ts';
