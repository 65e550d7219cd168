/** Makes a photo small on the device: a slow line carries 300 KB, not 8 MB. */

/** Longest side of what is sent, pixels; the site keeps 1280. */
const longest = 1600;
/** What is sent as it is; bytes. */
const smallEnough = 400 * 1024;

/**
 * A small JPEG of the picture, upright and without what the camera noted; the file itself where it is
 * small already or the browser can not read it (then the site says what is wrong with it).
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (file.size <= smallEnough && file.type === 'image/jpeg') return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  // JPEG knows no transparency: paper, not black.
  if (pen) pen.fillStyle = '#fff';
  pen?.fillRect(0, 0, canvas.width, canvas.height);
  pen?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.85);
  });
  return pen && small && small.size < file.size ? small : file;
}
