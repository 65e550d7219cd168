import { withFreshPage, type Device } from './open-page.ts';

/**
 * Notes when the frame after the one that first knew its pins begins: then they have been painted.
 * Both our map and the bare one say so by `data-pins`.
 */
const watch = `
  if (window === top) {
    let known = false;
    const look = () => {
      if (known) window.pinsShown = performance.now();
      else {
        known = document.querySelector('[data-pins]') !== null;
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  }`;

/**
 * How long a first visitor waits until pins are on the map, milliseconds from the navigation's start.
 * @throws Error when none show within a minute
 */
export function firstPins(url: string, device: Device): Promise<number> {
  return withFreshPage(
    device,
    async (page) => {
      await page.goto(url, { waitUntil: 'commit' });
      const shown = await page.waitForFunction(
        () => Number(Reflect.get(window, 'pinsShown')) || null,
        null,
        {
          polling: 100,
          timeout: 60_000,
        },
      );
      return Number(await shown.jsonValue());
    },
    watch,
  );
}
