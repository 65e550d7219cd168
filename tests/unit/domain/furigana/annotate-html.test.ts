import { expect, test } from 'vitest';
import { annotateHtml } from '#domain/furigana/annotate-html.ts';

const read = (text: string) =>
  text
    .split(/(地図)/)
    .filter((part) => part !== '')
    .map((part) => (part === '地図' ? { text: part, kana: 'ちず' } : { text: part }));
const ruby = '<ruby>地図<rt data-kana="ちず" aria-hidden="true"></rt></ruby>';

test.each([
  ['<p>この地図で</p>', `<p>この${ruby}で</p>`],
  ['<a href="/地図">地図</a>', `<a href="/地図">${ruby}</a>`],
  ['<code>地図</code>地図', `<code>地図</code>${ruby}`],
  ['<pre><b>地図</b></pre>地図', `<pre><b>地図</b></pre>${ruby}`],
  ['Q&amp;A 地図', `Q&amp;A ${ruby}`],
])('%s', (html, expected) => {
  expect(annotateHtml(html, read)).toBe(expected);
});
