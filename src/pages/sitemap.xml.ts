/** Every public page, for search engines. */
export { answerSitemap as GET } from '#server/feeds/sitemap.ts';
