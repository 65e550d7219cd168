import type { APIContext } from 'astro';
import { writeAtom } from '#domain/feeds/atom.ts';
import { instantOf } from '#domain/schedule/japan-clock.ts';
import type { Town } from '#domain/town.ts';
import { useMessages } from '#i18n/messages.ts';
import { listEditorial } from '../editorial.ts';
import { keptAnswer, siteOrigin } from './answer.ts';

/** Answers `/news/feed.xml`: what the site itself has to say. */
export async function answerNews(context: APIContext, town: Town): Promise<Response> {
  const origin = siteOrigin(context);
  const news = await listEditorial('news', 'ja');
  const { editorial, shell } = useMessages('ja');
  const xml = writeAtom({
    url: `${origin}/news/feed.xml`,
    page: `${origin}/news`,
    title: `${editorial.news}｜${shell.brand} ${town.name.ja}`,
    author: town.name.ja,
    entries: news.flatMap(({ path, title, lead, date }) => {
      if (date === undefined) return [];
      // News have a day, not an hour.
      const at = new Date(instantOf(date, 0));
      const url = origin + path;
      return [{ url, title, summary: lead, categories: [], publishedAt: at, updatedAt: at }];
    }),
    updatedAt: new Date(0),
  });
  const freshness = { tags: ['town'] as const, params: [] };
  return keptAnswer(context, 'application/atom+xml; charset=utf-8', xml, freshness);
}
