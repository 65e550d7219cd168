/** Makes of what a camera wrote what a page shows. */
import sharp from 'sharp';
import { fitPhoto, maxPhotoBytes, maxPhotoPixels, type PhotoProblem } from '#domain/photo.ts';
import { isBareWebp } from './bare-webp.ts';
import { inTurn } from './in-turn.ts';
import { recognise } from './recognise.ts';

/** The two files of a photo, WebP. */
export interface PhotoFiles {
  /** At most 480 pixels wide. */
  small: Uint8Array;
  /** At most 1280 pixels wide. */
  large: Uint8Array;
  /** Of the large one; pixels. */
  width: number;
  height: number;
}

/** Longer than any honest photo takes; seconds. */
const patience = 20;

// A photo of a phone takes half a second of one core and some 100 MB: visitors come first.
const encodeInTurn = inTurn(1);
sharp.concurrency(1);
sharp.cache(false);

/**
 * Turns a picture upright, makes both files of it and leaves everything else behind: EXIF with its
 * place, XMP, colour profiles (the colours are converted), previews and frames of an animation.
 * @returns why it can not be taken, where it can not
 */
export async function reencode(bytes: Uint8Array): Promise<PhotoFiles | PhotoProblem> {
  if (bytes.byteLength > maxPhotoBytes) return 'too_large';
  const type = recognise(bytes);
  if (type === 'heic') return 'heic';
  if (type === 'other') return 'type';
  return encodeInTurn(() => encode(bytes));
}

async function encode(bytes: Uint8Array): Promise<PhotoFiles | PhotoProblem> {
  try {
    // The header alone; nothing is unpacked yet.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > maxPhotoPixels) return 'too_many_pixels';
    const large = await fileOf(bytes, 1280);
    const small = await fileOf(large.data, 480);
    // What is promised to people is not left to a library's defaults.
    if (!isBareWebp(large.data) || !isBareWebp(small.data)) return 'broken';
    return {
      small: small.data,
      large: large.data,
      width: large.info.width,
      height: large.info.height,
    };
  } catch {
    // Nothing of the picture, its name or its sender belongs in a log.
    return 'broken';
  }
}

async function fileOf(bytes: Uint8Array, limit: 480 | 1280) {
  const picture = sharp(bytes, {
    limitInputPixels: maxPhotoPixels,
    sequentialRead: true,
    failOn: 'error',
  })
    .timeout({ seconds: patience })
    .autoOrient();
  const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const size = fitPhoto(autoOrient, limit);
  return picture
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb')
    .webp({ quality: limit === 480 ? 74 : 78, effort: 4 })
    .toBuffer({ resolveWithObject: true });
}
