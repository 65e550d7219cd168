import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { cardSvg } from '#domain/card/card-svg.ts';
import { wrapText } from '#domain/card/wrap-text.ts';
import { drawCard } from '#server/card/draw-card.ts';
import { readXml } from '#tests/helpers/read-xml.ts';

const card = {
  title: '介護する人のひとやすみ（家族の会・だれでもどうぞ）',
  kind: 'サロン',
  kindPath: 'M5 9h14Z',
  lines: ['毎月第2・第4水曜 10:00〜11:30（祝日休み）'],
  site: 'えんがわ 縁川市',
};

describe('wrapText', () => {
  it('breaks between words, keeps closing marks with their words, and loses nothing', () => {
    const lines = wrapText(card.title, 14, 3);
    expect(lines.join('')).toBe(card.title);
    expect(lines.every((line) => !/^[）。、・]/.test(line))).toBe(true);
  });

  it('says with a mark that more follows', () => {
    const lines = wrapText('あいうえお'.repeat(20), 10, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(Array.from(lines[1] ?? '').length).toBeLessThanOrEqual(10);
  });
});

describe('a card', () => {
  it('holds what users wrote as text, never as markup', () => {
    const svg = cardSvg({ ...card, title: '<script>&"', lines: ['\u0001]]>'] });
    expect(readXml(svg).getElementsByTagName('script')).toHaveLength(0);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('is a PNG of 1200 × 630, with letters that need no font of the machine', async () => {
    const png = Buffer.from(await drawCard(card));
    const empty = Buffer.from(
      await drawCard({ ...card, title: '', kind: null, lines: [], site: '' }),
    );
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeGreaterThan(empty.length + 10_000);
  });

  it('is drawn with a typeface that comes with the site', () => {
    const font = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
    );
    expect(readFileSync(font).subarray(0, 4).toString('hex')).toBe('00010000');
  });
});
