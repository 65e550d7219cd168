import { renderAsync } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import { type Card, cardFont, cardSvg } from '#domain/card/card-svg.ts';

// The letters come from a package and not from the machine: few servers have Japanese ones. BIZ
// UDPGothic is drawn to be read by everybody, and TrueType is what the drawing library reads.
const require = createRequire(import.meta.url);
const fontFiles = [
  require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
];

/** Draws a card as PNG, beside the main thread; some 100 ms. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(cardSvg(card), {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: cardFont },
  });
  return new Uint8Array(image.asPng());
}
