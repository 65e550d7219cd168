import { withFreshPage, type Device } from './open-page.ts';

/**
 * Notes when the frame after the one that first knew its pins begins: then they have been painted.
 * - `first`: links of the picture that the server drew, laid out (`data-first-pins`), or whatever the
 *   bare map calls its pins;
 * - `ready`: MapLibre has taken over and the land lies under the pins, too.
 */
const watch = `
  if (window === top) {
    const signs = {
      first: () => {
        const link = document.querySelector('[data-first-pins] ul a, [data-bare-pins]');
        const links = [...document.querySelectorAll('[data-first-pins] ul a')];
        return link?.dataset.barePins !== undefined || links.some((node) => node.getClientRects().length > 0);
      },
      ready: () => document.querySelector('[data-state="ready"], [data-bare-pins]') !== null,
    };
    window.pinTimes = {};
    for (const [name, isThere] of Object.entries(signs)) {
      let known = false;
      const look = () => {
        if (known) window.pinTimes[name] = performance.now();
        else {
          known = isThere();
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    }
  }`;

/** Milliseconds from the navigation's start. */
export interface PinTimes {
  /** Pins are painted, as links or by MapLibre. */
  first: number;
  /** The map can be moved. */
  ready: number;
}

/**
 * How long a first visitor waits until pins are there, and until the map moves.
 * @throws Error when one of them takes longer than a minute
 */
export function pinTimes(url: string, device: Device): Promise<PinTimes> {
  return withFreshPage(
    device,
    async (page) => {
      // Whoever first asks a large town waits for all that is reckoned once; the median is not hers.
      await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
      const shown = await page.waitForFunction(
        () => {
          const times: unknown = Reflect.get(window, 'pinTimes');
          return typeof times === 'object' && times !== null && 'first' in times && 'ready' in times
            ? { first: Number(times.first), ready: Number(times.ready) }
            : null;
        },
        null,
        { polling: 100, timeout: 60_000 },
      );
      return (await shown.jsonValue()) ?? { first: NaN, ready: NaN };
    },
    watch,
  );
}
