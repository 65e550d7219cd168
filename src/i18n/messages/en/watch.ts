import type { watch as source } from '../ja/watch.ts';

export const watch: typeof source = {
  link: 'Hear of news for this search by mail',
  title: 'Hear of news by mail',
  about: 'You will hear of',
  lead: 'One mail on Mondays of weeks in which something is new or changed. One press stops it at any time. Mails are in Japanese.',
  address: 'E-mail address',
  addressHint:
    'First a mail comes to make sure of the address. It is used for nothing else and deleted when you stop.',
  send: 'Send me the first mail',
  sentTitle: 'Please look at your mail',
  sent: (address: string) => `A mail is on its way to ${address}.`,
  sentHint:
    'Press the button on the page that it links to, and the mails begin. If nothing comes, look into your spam folder. Not pressed within 7 days, the address is deleted.',
  back: 'Back to the results',
  everything: 'Everything in this town',
  problems: {
    address: 'This does not look like an e-mail address. Please check it.',
    too_early: 'Not sent yet. Please press again.',
    expired: 'This page was open for a long time and nothing is sent yet. Please press again.',
    too_many: 'Nothing can be sent to this address right now. Please wait and press again.',
    unreachable: 'Not possible right now. Please wait a little and press again.',
  },
};
