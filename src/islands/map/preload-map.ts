/**
 * Begins to load MapLibre the moment a map is in sight, while the island around it still wakes up.
 * A page's own script, beside the island: the browser finds it two requests earlier.
 */
import { canDrawMaps } from '#client/can-draw-maps.ts';

const sight = new IntersectionObserver((entries) => {
  if (!canDrawMaps() || !entries.some(({ isIntersecting }) => isIntersecting)) return;
  sight.disconnect();
  // The island asks again, waits for this same request, and says so when it fails.
  import('./draw-town-map.ts').catch(() => undefined);
});

for (const map of document.querySelectorAll('.town-map')) sight.observe(map);
