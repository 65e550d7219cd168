import type { errors as source } from '../ja/errors.ts';

export const errors: typeof source = {
  notFound: {
    title: 'Page not found',
    text: 'The address seems to be wrong, or the page is gone.',
    printed: 'If you typed a number from a leaflet, please check it once more.',
  },
  serverError: {
    title: 'We cannot show this right now',
    text: 'Something went wrong on our side. Please try again in a little while.',
    again: 'Try again',
  },
  unsent: {
    title: 'We cannot take this right now',
    text: 'Nothing you wrote is lost. Please wait a moment, then press again. Photos have to be chosen again.',
    again: 'Send again',
  },
  tooLarge: {
    title: 'This was too large to receive',
    text: 'What you sent is larger than this page can take. Nothing has been sent yet.',
    back: 'Your browser’s back button takes you to what you wrote.',
    photos: 'Photos may have 10 MB each, four at most. Send fewer or smaller ones.',
    signIn: 'To send photos you have to be signed in.',
  },
  stale: 'We cannot check for updates right now. What you see may be a little out of date.',
  wayOn: 'Other ways to find',
  toHome: 'Home',
  toMap: 'Find on the map',
  toAreas: 'Find by area',
  toContact: 'Ask the desk',
};
