/** One of the files that /sitemap.xml names where one can not hold all. */
export { answerSitemapFile as GET } from '#server/feeds/sitemap.ts';
