/**
 * Draws the pins: a drop with the silhouette of the kind in it. MapLibre asks for a picture the
 * first time it needs one, so only the kinds in sight are ever drawn.
 */
import { kindShapePath } from '#domain/kind-shapes.ts';
import { pinColours } from './pin-colours.ts';

export type PinState = 'plain' | 'selected';

/** Pixels of a pin on the screen; its tip is the middle of its lower edge. */
const width = 38;
const height = 46;
const radius = 16;
/** Drawn finer than any phone shows it. */
export const pinPixelRatio = 2;

/** The first part of every picture's name; shape, theme and state follow after colons. */
export const pinPrefix = 'pin:';

/** The drawing named `pin:SHAPE:THEME:STATE`, or null where the name is no pin's. */
export function pinImage(name: string): ImageData | null {
  if (!name.startsWith(pinPrefix)) return null;
  const [, shape = '', theme, state] = name.split(':');
  const colours = pinColours[theme === 'dark' ? 'dark' : 'light'];
  const canvas = document.createElement('canvas');
  canvas.width = width * pinPixelRatio;
  canvas.height = height * pinPixelRatio;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(pinPixelRatio, pinPixelRatio);

  const drop = dropPath();
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = colours.halo;
  context.stroke(drop);
  context.fillStyle = state === 'selected' ? colours.selected : colours.pin;
  context.fill(drop);

  const symbol = radius * 1.4;
  context.translate((width - symbol) / 2, radius + 2 - symbol / 2 + 0.5);
  context.scale(symbol / 24, symbol / 24);
  context.fillStyle = colours.symbol;
  context.fill(new Path2D(kindShapePath(shape)), 'evenodd');
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** A circle that runs out into a tip below. */
function dropPath(): Path2D {
  const x = width / 2;
  const y = radius + 2;
  const path = new Path2D();
  path.arc(x, y, radius, Math.PI * 0.8, Math.PI * 0.2);
  path.quadraticCurveTo(x + radius * 0.42, y + radius * 1.15, x, height - 2);
  path.quadraticCurveTo(x - radius * 0.42, y + radius * 1.15, x - radius * 0.81, y + radius * 0.59);
  path.closePath();
  return path;
}
