import type { correction as source } from '../ja/correction.ts';

export const correction: typeof source = {
  link: 'Something here is wrong',
  title: 'Tell us what is wrong',
  about: 'About',
  question: 'What is wrong?',
  questionHint:
    'Choose one, and it reaches the local coordinators. You need not give a name or an address.',
  categories: {
    ended: 'It no longer takes place',
    time: 'The date or time is wrong',
    place: 'The place is wrong',
    contact: 'The phone number or contact is wrong',
    terms: 'Cost, who may come or booking is wrong',
    other: 'Something else (a photo, the wording, …)',
    outdated: 'It is old or wrong',
    personal: 'It shows someone’s face, name or home',
    unfit: 'It is an advertisement or offensive',
  },
  parts: {
    notice: {
      name: 'Notice',
      link: 'Report this notice',
      title: 'Report a notice',
      question: 'What is wrong with this notice?',
    },
    photo: {
      name: 'Photo',
      link: 'Report this photo',
      title: 'Report a photo',
      question: 'What is wrong with this photo?',
    },
  },
  back: 'Back to the page',
  thanksTitle: 'Thank you for telling us',
  thanksTitleShort: 'We have your report',
  next: 'What happens next',
  steps: {
    check: 'A local coordinator checks it, for example by asking the organisers.',
    repair: 'If it is wrong, the page is put right and shows the date of the check.',
    noAnswer:
      'We cannot answer you. If it is urgent, or about your own activity, please call the desk.',
  },
  wordsTitle: 'Can you tell us more? (Optional)',
  wordsLabel: 'What is right, or what you noticed',
  wordsHint:
    'Up to 500 characters. Please do not write names, or anything about a person’s health or life.',
  send: 'Send',
  wordsStored: 'Your words have arrived too. Thank you.',
  chosen: 'Your choice',
  problems: {
    too_early: 'Not sent yet. Please press once more.',
    expired: 'This page was open for a while, and nothing was sent yet. Please press once more.',
    too_many:
      'So many reports are coming in that we cannot take this one now. Please try later, or call the desk.',
    too_long: 'Longer than 500 characters, so not sent yet. Please shorten it and send it again.',
    gone: 'This entry is not listed any more. You need not tell us.',
    unreachable:
      'We cannot take it just now. What you wrote is still here. Please wait a moment and press once more.',
  },
  wordsExpired:
    'It took too long to send these words. Your first report has arrived. Please report once more from the page, or call the desk.',
};
