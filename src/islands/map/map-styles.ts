import address from 'maplibre-gl/dist/maplibre-gl.css?url';

let loaded: Promise<void> | undefined;

/**
 * Loads MapLibre's own styles, once. Imported in the usual way they would be linked from the head of
 * every page that has a map somewhere, and hold up its first paint.
 */
export function loadMapStyles(): Promise<void> {
  loaded ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      loaded = undefined;
      reject(new Error('The styles of the map could not be loaded.'));
    });
    document.head.append(link);
  });
  return loaded;
}
