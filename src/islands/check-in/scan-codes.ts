/** Reads QR codes with the camera where the browser can do that by itself; elsewhere the phone's own camera opens the code's address. */

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: string[] }) => Detector;
  }
}

/** Whether this browser reads codes. */
export function canScan(): boolean {
  return window.BarcodeDetector !== undefined && 'mediaDevices' in navigator;
}

/**
 * Shows the camera and reads codes, each once until another one comes.
 * @returns ends it
 * @throws where the camera is not given
 */
export async function scanCodes(
  video: HTMLVideoElement,
  read: (text: string) => void,
): Promise<() => void> {
  if (!window.BarcodeDetector) throw new Error('This browser reads no codes.');
  const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  video.srcObject = stream;
  await video.play();
  let last = '';
  const timer = setInterval(() => {
    detector.detect(video).then(
      ([code]) => {
        if (!code || code.rawValue === last) return;
        last = code.rawValue;
        read(last);
      },
      () => undefined,
    );
  }, 250);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}
