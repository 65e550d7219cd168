/** Writes feeds as RFC 4287 has them. */
import { escapeXml } from '../xml.ts';

export interface AtomEntry {
  /** Absolute address of its page, which is its name for ever, too. */
  url: string;
  title: string;
  summary: string;
  categories: readonly string[];
  publishedAt: Date;
  updatedAt: Date;
}

export interface AtomFeed {
  /** Absolute address of the feed, which is its name, too. */
  url: string;
  /** Absolute address of the page that shows the same. */
  page: string;
  title: string;
  /** Who answers for it. */
  author: string;
  entries: readonly AtomEntry[];
  /** Stands where no entry says when the feed changed. */
  updatedAt: Date;
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

function entryXml({ url, title, summary, categories, publishedAt, updatedAt }: AtomEntry): string {
  return [
    '<entry>',
    element('id', url),
    element('title', title),
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    element('published', publishedAt.toISOString()),
    element('updated', updatedAt.toISOString()),
    ...categories.map((term) => `<category term="${escapeXml(term)}"/>`),
    element('summary', summary),
    '</entry>',
  ].join('');
}

/** A feed as XML, its entries in the order given. */
export function writeAtom(feed: AtomFeed): string {
  const newest = Math.max(...feed.entries.map(({ updatedAt }) => updatedAt.getTime()));
  const updatedAt = feed.entries.length > 0 ? new Date(newest) : feed.updatedAt;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">',
    element('id', feed.url),
    element('title', feed.title),
    element('updated', updatedAt.toISOString()),
    `<author>${element('name', feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    '<generator>engawa</generator>',
    ...feed.entries.map(entryXml),
    '</feed>\n',
  ].join('');
}
