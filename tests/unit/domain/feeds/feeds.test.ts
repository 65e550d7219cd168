import { describe, expect, it } from 'vitest';
import { writeAtom } from '#domain/feeds/atom.ts';
import { writeSitemap, writeSitemapIndex } from '#domain/feeds/sitemap.ts';
import { children, onlyText, readXml } from '#tests/helpers/read-xml.ts';

const at = new Date('2026-11-21T01:02:03Z');
const feed = {
  url: 'https://engawa.example.jp/feed.xml?q=a&kind=salon',
  page: 'https://engawa.example.jp/map?q=a&kind=salon',
  title: 'お茶 & "お菓子" <新着>',
  author: '縁川市',
  entries: [
    {
      url: 'https://engawa.example.jp/a/ACDEFG',
      title: '1 < 2 \u0000\u{1f375}',
      summary: '毎週水曜',
      categories: ['サロン'],
      publishedAt: new Date('2026-01-01T00:00:00Z'),
      updatedAt: at,
    },
  ],
  updatedAt: new Date(0),
};

describe('a feed', () => {
  it('has what RFC 4287 asks for, once, and comes through an XML parser unharmed', () => {
    const xml = readXml(writeAtom(feed));
    expect(xml.documentElement?.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    expect(onlyText(xml, 'id')).toBe(feed.url);
    expect(onlyText(xml, 'title')).toBe(feed.title);
    expect(onlyText(xml, 'updated')).toBe(at.toISOString());
    const [author] = children(xml, 'author');
    expect(author && onlyText(author, 'name')).toBe('縁川市');
    const self = children(xml, 'link').find((link) => link.getAttribute('rel') === 'self');
    expect(self?.getAttribute('href')).toBe(feed.url);
    const [entry] = children(xml, 'entry');
    expect(entry && onlyText(entry, 'id')).toBe('https://engawa.example.jp/a/ACDEFG');
    expect(entry && onlyText(entry, 'title')).toBe('1 < 2 \u{1f375}');
    expect(entry && onlyText(entry, 'updated')).toBe(at.toISOString());
    expect(entry && onlyText(entry, 'summary')).toBe('毎週水曜');
  });

  it('says when it changed also while it is empty', () => {
    const xml = readXml(writeAtom({ ...feed, entries: [] }));
    expect(onlyText(xml, 'updated')).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('a sitemap', () => {
  it('names pages and when they changed', () => {
    const xml = readXml(writeSitemap([{ url: 'https://a.jp/?x=1&y=2', changedAt: at }]));
    const [url] = children(xml, 'url');
    expect(url && onlyText(url, 'loc')).toBe('https://a.jp/?x=1&y=2');
    expect(url && onlyText(url, 'lastmod')).toBe(at.toISOString());
  });

  it('names further files', () => {
    const xml = readXml(
      writeSitemapIndex([{ url: 'https://a.jp/sitemap/1.xml', changedAt: null }]),
    );
    const [file] = children(xml, 'sitemap');
    expect(file && onlyText(file, 'loc')).toBe('https://a.jp/sitemap/1.xml');
  });
});
