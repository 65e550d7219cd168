import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const custom = /(--[\w-]+):\s*([^;]+);/g;

function declarations(css: string): Map<string, string> {
  return new Map(Array.from(css.matchAll(custom), ([, name = '', value = '']) => [name, value]));
}

function read(url: string): string {
  return readFileSync(new URL(url), 'utf8');
}

const ours = declarations(read(import.meta.resolve('#styles/tokens.css')));
const agency = declarations(
  read(import.meta.resolve('@digital-go-jp/design-tokens/dist/tokens.css')),
);

describe('tokens', () => {
  it('have the values of デジタル庁デザインシステム under its names', () => {
    const borrowed = [...ours].filter(([name]) => /^--color-(primitive|neutral)-/.test(name));
    expect(borrowed.length).toBeGreaterThan(15);
    for (const [name, value] of borrowed) expect(agency.get(name), name).toBe(value);
  });
});

/** Relative luminance of #rrggbb, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const css = read(import.meta.resolve('#styles/tokens.css'));
const darkAt = css.indexOf('@media (prefers-color-scheme: dark)');
const light = declarations(css.slice(0, darkAt));
const dark = new Map([...light, ...declarations(css.slice(darkAt, css.indexOf('@media print')))]);

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, tokens) => {
  const colour = (name: string): string => {
    const value = tokens.get(name) ?? '';
    const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
    return other ? colour(other) : value;
  };

  it.each([
    ['--ink', '--paper', 7],
    ['--ink', '--surface', 7],
    ['--ink', '--sunken', 7],
    ['--ink', '--brand-soft', 7],
    ['--ink-soft', '--paper', 4.5],
    ['--ink-soft', '--sunken', 4.5],
    ['--link', '--paper', 4.5],
    ['--link', '--sunken', 4.5],
    ['--link', '--brand-soft', 4.5],
    ['--brand', '--paper', 4.5],
    ['--brand', '--surface', 4.5],
    ['--on-primary', '--primary', 4.5],
    ['--on-primary', '--primary-deep', 4.5],
    ['--error', '--paper', 4.5],
    ['--error', '--surface', 4.5],
    ['--line-strong', '--surface', 3],
    ['--info', '--info-soft', 3],
    ['--success', '--success-soft', 3],
    ['--warning', '--warning-soft', 3],
    ['--error', '--error-soft', 3],
  ])('let %s be seen on %s (at least %d:1)', (text, ground, least) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least);
  });
});
