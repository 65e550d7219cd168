/** Whether this browser knows WebGL 2, which MapLibre draws with; the device may still refuse it. */
export function canDrawMaps(): boolean {
  return typeof WebGL2RenderingContext !== 'undefined';
}
