import type { photo as source } from '../ja/photo.ts';

export const photo: typeof source = {
  title: 'Photos',
  link: 'Add photos',
  send: 'Use these photos',
  thanks: 'We have your photos',
  sent: {
    shown: 'Thank you. The page shows the change.',
    waits: 'Thank you. They appear once someone of the area has looked at them.',
  },
  signInAgain: 'Sign in (in a new window)',
  pageProblems: {
    words: 'Some photos still lack words for what they show.',
    refused: 'These photos could not be used. Please leave them out and choose again.',
    signed_out:
      'You have been signed out. Photos and words are still here: sign in in a new window, then send again.',
    unreachable:
      'We cannot take this right now. Photos and words are still here: please wait a little and send again.',
  },
  legend: 'Photos',
  hint: 'Up to 4; none is fine too. A look at the entrance or the room helps people who come for the first time.',
  people: 'Where a face is to be seen, ask that person first (for a child, the parents).',
  types:
    'JPEG, PNG or WebP, up to 10 MB each. What the camera noted about place and time is removed before anyone sees it.',
  choose: 'Choose photos',
  add: 'Add the chosen photos',
  alt: 'What does it show?',
  altHint:
    'Read out to people who cannot see it. For example “People having tea on the veranda”, “The entrance from the street”.',
  altMissing: 'Please say in a few words what it shows.',
  nth: (n: number) => `Photo ${n}`,
  remove: 'Leave this photo out',
  removed: 'The photo is left out.',
  keeps: 'A photo that is left out is deleted after two days.',
  preparing: 'Making it smaller',
  sending: 'Sending',
  stored: 'The photo is in.',
  retry: 'Send again',
  waiting: 'No connection. It is sent by itself when there is one.',
  signedOut:
    'You have been signed out. Everything but the photo is still here: sign in again and choose the photo once more.',
  problems: {
    heic: 'HEIC photos cannot be read. On an iPhone choose Settings → Camera → Formats → Most Compatible, or choose a JPEG.',
    type: 'This is no photo we can read. Please choose a JPEG, PNG or WebP.',
    too_large: 'Larger than 10 MB. Please choose a smaller photo.',
    too_many_pixels: 'This picture is too large to read. Please choose a smaller one.',
    broken: 'This photo seems to be damaged. Please choose another.',
    too_many: 'Four photos at most. The fifth and later ones were left out.',
    limit: 'Too many photos were sent. Please try again in an hour.',
    unreachable:
      'Photos cannot be stored right now. Nothing you wrote is lost: please wait a little and choose the photo again.',
  },
};
