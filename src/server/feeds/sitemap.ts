import type { APIContext } from 'astro';
import {
  pagesPerSitemap,
  type SitemapPage,
  writeSitemap,
  writeSitemapIndex,
} from '#domain/feeds/sitemap.ts';
import { localePath, locales } from '#i18n/locales.ts';
import { loadAreas } from '../areas.ts';
import { listEditorial } from '../editorial.ts';
import { loadEntryDates } from '../entry-dates.ts';
import { loadEvents, loadSeries } from '../events/summaries.ts';
import { keptAnswer, siteOrigin } from './answer.ts';

const fixed = [
  '/',
  '/map',
  '/calendar',
  '/events',
  '/events/grown',
  '/areas',
  '/kinds',
  '/guide',
  '/words',
  '/news',
];
const folders = ['pages', 'guide', 'words', 'news'] as const;

/** Every public page in every reading, in an order that changes only where pages come and go. */
async function loadPages(origin: string): Promise<SitemapPage[]> {
  const [areas, events, series, dates, editorial] = await Promise.all([
    loadAreas(),
    loadEvents(),
    loadSeries(),
    loadEntryDates(),
    Promise.all(folders.map((folder) => listEditorial(folder, 'ja'))),
  ]);
  const undated = [
    ...fixed,
    ...editorial.flat().map(({ path }) => path),
    ...areas.map(({ code }) => `/areas/${code}`),
    ...series.map(({ code }) => `/events/series/${code}`),
  ];
  const paths: [path: string, changedAt: Date | null][] = [
    ...[...new Set(undated)].map((path): [string, null] => [path, null]),
    ...[...dates.places].map(([code, { updatedAt }]): [string, Date] => [`/p/${code}`, updatedAt]),
    ...[...dates.activities].map(([code, { updatedAt }]): [string, Date] => [
      `/a/${code}`,
      updatedAt,
    ]),
    ...[...dates.groups].map(([code, { updatedAt }]): [string, Date] => [`/g/${code}`, updatedAt]),
    ...events.map(({ code, updatedAt }): [string, Date] => [`/e/${code}`, new Date(updatedAt)]),
  ];
  return paths.flatMap(([path, changedAt]) =>
    locales.map((locale) => ({ url: origin + localePath(locale, path), changedAt })),
  );
}

const type = 'application/xml; charset=utf-8';
const freshness = { tags: ['directory', 'events', 'town'], params: [] } as const;
const filesOf = (pages: readonly SitemapPage[]) => Math.ceil(pages.length / pagesPerSitemap);

/** Answers `/sitemap.xml`: all pages, or the files that name them. */
export async function answerSitemap(context: APIContext): Promise<Response> {
  const origin = siteOrigin(context);
  const pages = await loadPages(origin);
  const files = Array.from({ length: filesOf(pages) }, (_, i) => ({
    url: `${origin}/sitemap/${i + 1}.xml`,
    changedAt: null,
  }));
  const xml = files.length > 1 ? writeSitemapIndex(files) : writeSitemap(pages);
  return keptAnswer(context, type, xml, freshness);
}

/** Answers `/sitemap/1.xml`: one of several files. */
export async function answerSitemapFile(context: APIContext): Promise<Response> {
  const file = Number(context.params.file);
  const pages = await loadPages(siteOrigin(context));
  if (!Number.isInteger(file) || file < 1 || file > filesOf(pages)) {
    return new Response(null, { status: 404 });
  }
  const part = pages.slice((file - 1) * pagesPerSitemap, file * pagesPerSitemap);
  return keptAnswer(context, type, writeSitemap(part), freshness);
}

/** Answers `/robots.txt`: everything public may be read; what belongs to one person is not for robots. */
export function answerRobots(context: APIContext): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /me',
    'Disallow: /desk',
    'Disallow: /post',
    'Disallow: /sign-in',
    '',
    `Sitemap: ${siteOrigin(context)}/sitemap.xml`,
    '',
  ];
  return keptAnswer(context, 'text/plain; charset=utf-8', lines.join('\n'), {
    tags: ['town'],
    params: [],
  });
}
