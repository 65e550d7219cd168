/** 「現在地にする」: asks the device where it is, only when its button is pressed. */
import { writePosition } from '#domain/post/position.ts';

/** Nearer than this a point is the door; metres. */
const exactWithin = 30;

interface HereWords {
  hereAsking: string;
  hereDone: string;
  hereFailed: string;
}

/**
 * Wakes the button of a form.
 * @param box holds the button, what is said and the hidden field `here`
 */
export function wakeHere(box: HTMLElement, words: HereWords): void {
  const field = box.querySelector<HTMLInputElement>('input[name=here]');
  const said = box.querySelector('[role=status]');
  const button = box.querySelector('button');
  if (!field || !said || !button || !('geolocation' in navigator)) return;
  box.hidden = false;
  const say = (text: string) => (said.textContent = text);
  button.addEventListener('click', () => {
    say(words.hereAsking);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude: lng, latitude: lat, accuracy } }) => {
        const precision = accuracy <= exactWithin ? 'exact' : accuracy <= 300 ? 'street' : 'area';
        field.value = writePosition({ lng, lat, precision });
        say(words.hereDone);
      },
      () => say(words.hereFailed),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 15_000 },
    );
  });
  // A pin set afterwards is what she means.
  box.closest('form')?.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'p_position') return;
    field.value = '';
    say('');
  });
  box.closest('form')?.addEventListener('reset', () => {
    field.value = '';
    say('');
  });
}
