/** Sends one photo to the site. XMLHttpRequest, because fetch does not tell how much is sent. */
import type { PhotoUploadAnswer } from '#domain/photo.ts';

const address = '/post/photos.json';
/** How long the line may stand still before it counts as lost, milliseconds. */
const patience = 60_000;

export type SentPhoto = PhotoUploadAnswer | 'lost';

/** What the site said, if it is what we asked. */
function readAnswer(text: string): SentPhoto {
  try {
    const body: unknown = JSON.parse(text);
    return isAnswer(body) ? body : 'lost';
  } catch {
    return 'lost';
  }
}

function isAnswer(body: unknown): body is PhotoUploadAnswer {
  return typeof body === 'object' && body !== null && ('id' in body || 'problem' in body);
}

/**
 * Sends a photo under the key of its form.
 * @param progress is told how much is sent, 0 to 1
 * @returns `lost` when no answer came: sent again it is the same photo
 */
export function sendPhoto(
  key: string,
  photo: Blob,
  progress: (part: number) => void,
): Promise<SentPhoto> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set('key', key);
    form.set('file', photo, 'photo');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => resolve('lost');
    request.ontimeout = () => resolve('lost');
    request.timeout = patience;
    request.open('POST', address);
    request.send(form);
  });
}
