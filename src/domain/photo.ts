/** Photos of entries: what may be sent, what is shown, and where their files are. */

/** As many as an entry shows. */
export const maxPhotos = 4;
/** Of the words that say what is to be seen; characters. */
export const maxAltLength = 200;
/** Of one file as it is sent; bytes. */
export const maxPhotoBytes = 10 * 1024 * 1024;
/** What a picture may hold; a small file can claim a wall of it. */
export const maxPhotoPixels = 64_000_000;

/** Widths of the two files of a photo, pixels; smaller ones stay as they are. */
export const photoWidths = [480, 1280] as const;
export type PhotoWidth = (typeof photoWidths)[number];
/** A file is at most this much taller than it may be wide. */
const tallest = 1.25;

/** MIME types that are taken, as `accept` of a file field: an iPhone makes JPEG of its HEIC for it. */
export const photoTypes = 'image/jpeg,image/png,image/webp';

/** A photo as pages show it. */
export interface Photo {
  id: string;
  /** What is to be seen, in the words of who sent it. */
  alt: string;
  /** Of the large file; pixels. */
  width: number;
  height: number;
}

const entrance = /入り?口|玄関|entrance/i;

/** The photo whose words say that it shows the way in; it stands where the way is told. */
export function entrancePhoto(photos: readonly Photo[]): Photo | null {
  return photos.find(({ alt }) => entrance.test(alt)) ?? null;
}

/** A photo in a form: uploaded, its words perhaps still missing. */
export interface PhotoDraft {
  id: string;
  alt: string;
}

/** Why a file was not taken. */
export type PhotoProblem =
  /** HEIC, which the site can not read. */
  | 'heic'
  /** Neither JPEG, PNG nor WebP. */
  | 'type'
  | 'too_large'
  /** More pixels than `maxPhotoPixels`. */
  | 'too_many_pixels'
  /** It begins like a picture, but can not be read. */
  | 'broken'
  /** The entry has four. */
  | 'too_many'
  /** Too many from one account. */
  | 'limit'
  /** Storage or database are away, nothing is lost. */
  | 'unreachable';

/** Why photos of an entry were not sent. */
export type PhotoPageProblem = 'words' | 'refused' | 'signed_out' | 'unreachable';

/** A file that was not taken, by the name it has on the sender's device. */
export interface FileProblem {
  file: string;
  problem: PhotoProblem;
}

/** What the site answers to a photo that a script sent. */
export type PhotoUploadAnswer = { id: string } | { problem: PhotoProblem | 'signed_out' };

/** What the photo field of a form holds between two steps. */
export interface PhotoFieldState {
  /** Of the form: with it the same file sent twice is one photo. */
  key: string;
  photos: PhotoDraft[];
  problems: FileProblem[];
}

/** The largest size of the same shape that fits a file of `width`; never larger than it is. */
export function fitPhoto(
  { width, height }: { width: number; height: number },
  limit: PhotoWidth,
): { width: number; height: number } {
  const scale = Math.min(1, limit / width, (limit * tallest) / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** Name of a file in storage and on the site. */
export function photoFile(id: string, width: PhotoWidth): string {
  return `${id}-${width}.webp`;
}

/** Where anyone sees a photo that a public entry shows. */
export function photoPath(id: string, width: PhotoWidth): string {
  return `/photos/${photoFile(id, width)}`;
}

const fileName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(480|1280)$/;

/** The photo and width a name (without `.webp`) stands for; null for any other. */
export function parsePhotoFile(name: string): { id: string; width: PhotoWidth } | null {
  const [, id, digits] = fileName.exec(name) ?? [];
  const width = photoWidths.find((one) => String(one) === digits);
  return id !== undefined && width !== undefined ? { id, width } : null;
}
