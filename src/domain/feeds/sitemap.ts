/** Writes what sitemaps.org describes. */
import { escapeXml } from '../xml.ts';

export interface SitemapPage {
  /** Absolute. */
  url: string;
  changedAt: Date | null;
}

/** A file names no more pages than this. */
export const pagesPerSitemap = 50_000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

function located(element: string, { url, changedAt }: SitemapPage): string {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return `<${element}><loc>${escapeXml(url)}</loc>${changed}</${element}>\n`;
}

/** One file of pages. */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  return `${head}<urlset ${namespace}>\n${pages.map((page) => located('url', page)).join('')}</urlset>\n`;
}

/** The file that names the others, where one can not hold all. */
export function writeSitemapIndex(files: readonly SitemapPage[]): string {
  return `${head}<sitemapindex ${namespace}>\n${files.map((file) => located('sitemap', file)).join('')}</sitemapindex>\n`;
}
