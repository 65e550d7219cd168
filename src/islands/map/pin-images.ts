/**
 * Draws the pins for MapLibre, which asks for a picture the first time it needs one: only the kinds in
 * sight are ever drawn.
 */
import { kindShapePath } from '#domain/kind-shapes.ts';
import {
  nearbyDashes,
  nearbyPath,
  pinHalo,
  pinPath,
  pinSize,
  pinSymbol,
  readDrawing,
} from '#domain/map/pin-drawing.ts';
import { pinColours } from './pin-colours.ts';

export type PinState = 'plain' | 'selected';

/** Drawn finer than any phone shows it. */
export const pinPixelRatio = 2;

/** The first part of every picture's name; shape, theme and state follow after colons. */
export const pinPrefix = 'pin:';

/** The drawing named `pin:SHAPE:THEME:STATE`, or null where the name is no pin's. */
export function pinImage(name: string): ImageData | null {
  if (!name.startsWith(pinPrefix)) return null;
  const [, drawing = '', theme, state] = name.split(':');
  const { shape, isApproximate } = readDrawing(drawing);
  const colours = pinColours[theme === 'dark' ? 'dark' : 'light'];
  const canvas = document.createElement('canvas');
  canvas.width = pinSize.width * pinPixelRatio;
  canvas.height = pinSize.height * pinPixelRatio;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(pinPixelRatio, pinPixelRatio);

  const drop = new Path2D(isApproximate ? nearbyPath : pinPath);
  context.lineWidth = pinHalo;
  context.lineJoin = 'round';
  context.strokeStyle = colours.halo;
  context.stroke(drop);
  context.fillStyle = state === 'selected' ? colours.selected : colours.pin;
  context.fill(drop);
  if (isApproximate) {
    context.lineWidth = pinHalo / 2;
    context.setLineDash([...nearbyDashes]);
    context.strokeStyle = colours.symbol;
    context.stroke(new Path2D(nearbyPath));
  }

  context.translate(pinSymbol.x, pinSymbol.y);
  context.scale(pinSymbol.scale, pinSymbol.scale);
  context.fillStyle = colours.symbol;
  context.fill(new Path2D(kindShapePath(shape)), 'evenodd');
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
