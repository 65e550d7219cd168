/**
 * Drawings that stand for photos in the demo town: it does not exist, so nothing in it was ever
 * photographed, and a picture of a real place would be a lie. Flat shapes, 1280 × 960.
 */

const sky = '#cfe6f5';
const wood = '#8a5a35';
const darkWood = '#5d3a22';
const plaster = '#f4ead8';
const green = '#7da35a';
const dark = '#33404a';

const rect = (x: number, y: number, w: number, h: number, fill: string, rest = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${rest}/>`;
const round = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const shape = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
const many = (count: number, draw: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => draw(n)).join('');

/** A person sitting or standing: a head and a coat, nobody in particular. */
const person = (x: number, y: number, coat: string) =>
  shape(`M${x - 48} ${y + 150}q0 -110 48 -110t48 110z`, coat) + round(x, y, 36, '#e8bd98');

const veranda = [
  rect(0, 0, 1280, 960, sky),
  rect(0, 700, 1280, 260, green),
  shape('M60 300L640 90L1220 300L1160 330H120z', dark),
  rect(150, 320, 980, 330, plaster),
  many(4, (n) =>
    rect(200 + n * 225, 350, 200, 290, '#fffaf0', `stroke="${wood}" stroke-width="12"`),
  ),
  many(4, (n) => rect(294 + n * 225, 350, 10, 290, wood)),
  rect(110, 640, 1060, 46, wood),
  many(6, (n) => rect(140 + n * 195, 686, 26, 80, darkWood)),
  person(420, 520, '#b4573f'),
  person(590, 520, '#3f6c8f'),
  person(900, 520, '#6a8f4a'),
  rect(700, 610, 90, 30, darkWood),
  round(725, 600, 14, '#fff'),
  round(765, 600, 14, '#fff'),
  many(5, (n) => round(90 + n * 280, 840, 46, n % 2 ? '#94b86d' : '#6b914b')),
];

const doorway = [
  rect(0, 0, 1280, 960, plaster),
  rect(0, 0, 1280, 180, dark),
  rect(0, 820, 1280, 140, '#b9b3a8'),
  rect(330, 230, 620, 600, darkWood),
  many(2, (n) =>
    rect(360 + n * 285, 430, 275, 400, '#e9dcc0', `stroke="${wood}" stroke-width="14"`),
  ),
  many(6, (n) => rect(380 + n * 92, 440, 8, 380, wood)),
  many(4, (n) => rect(350 + n * 147, 250, 138, 170, '#2f5d7c')),
  round(640, 330, 52, '#fff'),
  rect(300, 820, 680, 30, '#9a948a'),
  rect(1000, 560, 160, 250, '#d8c7a0'),
  many(3, (n) => round(1035 + n * 45, 540, 50, green)),
  rect(120, 480, 110, 260, wood),
  rect(136, 500, 78, 220, '#fff8e8'),
];

const room = [
  rect(0, 0, 1280, 960, '#efe3c8'),
  rect(0, 560, 1280, 400, '#b7bf86'),
  many(5, (n) =>
    shape(`M${n * 320 - 20} 960L${n * 200 + 240} 560h6L${n * 320 - 8} 960z`, '#8d955f'),
  ),
  rect(120, 120, 480, 380, '#fffdf6', `stroke="${wood}" stroke-width="16"`),
  many(3, (n) => rect(232 + n * 120, 120, 10, 380, wood)),
  many(2, (n) => rect(120, 240 + n * 125, 480, 10, wood)),
  rect(760, 160, 380, 300, '#dfd0ac', `stroke="${wood}" stroke-width="12"`),
  rect(800, 200, 120, 160, '#fff'),
  rect(960, 230, 130, 100, '#f6d9c6'),
  shape('M330 720h620l70 60H260z', wood),
  rect(300, 780, 36, 110, darkWood),
  rect(944, 780, 36, 110, darkWood),
  many(4, (n) => rect(420 + n * 130, 690, 50, 44, n % 2 ? '#6b8fa3' : '#fff')),
  many(4, (n) =>
    shape(`M${150 + n * 270} 900h170l24 44H${126 + n * 270}z`, n % 2 ? '#b4573f' : '#3f6c8f'),
  ),
];

const kitchen = [
  rect(0, 0, 1280, 960, '#e7eef0'),
  many(9, (n) => rect(n * 150 - 40, 60, 130, 130, n % 2 ? '#d4e0e3' : '#f8fbfb')),
  rect(0, 620, 1280, 340, '#c9b18a'),
  rect(0, 600, 1280, 40, wood),
  shape('M330 380h420l-40 230H370z', '#8e979d'),
  rect(310, 350, 460, 40, '#70787d'),
  many(3, (n) => shape(`M${440 + n * 100} 330q30 -50 0 -100q-30 -50 0 -100`, 'none')),
  many(3, (n) => round(440 + n * 100, 250 - (n % 2) * 40, 34, '#ffffffaa')),
  many(3, (n) => round(900 + n * 110, 560, 44, '#fff')),
  many(3, (n) => round(900 + n * 110, 545, 34, '#d98f3e')),
  rect(90, 500, 160, 100, '#c98a4b'),
  many(4, (n) => round(120 + n * 36, 490, 26, n % 2 ? '#d65b3c' : '#e6913c')),
  many(5, (n) => rect(120 + n * 230, 740, 150, 20, '#a98f68')),
];

const field = [
  rect(0, 0, 1280, 960, sky),
  shape('M0 420Q320 260 640 400T1280 360V560H0z', '#8fb3a0'),
  rect(0, 500, 1280, 460, '#a47b52'),
  many(7, (n) =>
    shape(`M${n * 200 - 60} 960L${n * 110 + 300} 500h30L${n * 200 + 40} 960z`, '#8a6340'),
  ),
  many(6, (n) =>
    many(4, (k) => round(330 + n * 110 + (n - 3) * k * 45, 560 + k * 100, 22 + k * 9, green)),
  ),
  person(250, 470, '#c28b3a'),
  person(1010, 500, '#4a7a8c'),
  shape('M210 440h80l-40 -44z', '#e5d28a'),
  shape('M970 470h80l-40 -44z', '#e5d28a'),
];

const park = [
  rect(0, 0, 1280, 960, sky),
  rect(0, 560, 1280, 400, '#a9c67d'),
  many(
    4,
    (n) => rect(150 + n * 320, 330, 34, 260, darkWood) + round(167 + n * 320, 290, 130, '#5d8a4a'),
  ),
  shape('M0 760Q640 640 1280 760V840Q640 720 0 840z', '#e2d3ac'),
  many(6, (n) =>
    person(190 + n * 180, 560 + (n % 2) * 40, ['#b4573f', '#3f6c8f', '#c28b3a'][n % 3] ?? dark),
  ),
];

/** Every drawing by its name: a complete SVG. */
export const scenes = Object.fromEntries(
  Object.entries({ veranda, doorway, room, kitchen, field, park }).map(([name, shapes]) => [
    name,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 960" width="1280" height="960">${shapes.join('')}</svg>`,
  ]),
);
