import type { mail as source } from '../ja/mail.ts';

export const mail: typeof source = {
  title: 'From your mail',
  confirmTitle: 'Is this still right?',
  confirmLead:
    'If nothing has changed, press “Still right”. The day you press becomes the day it was checked.',
  nothingOpen: 'Everything here is checked. Thank you.',
  confirmAll: (count: number) => `All ${count} are still right`,
  confirmAllHint: 'To check them one by one, use the buttons below.',
  confirmOne: 'Still right',
  confirmOneLabel: (name: string) => `${name} is still right`,
  yearlyTitle: 'Once a year',
  yearlyLead:
    'If nothing has changed, press “Still right”. If someone else leads the group from now on, hand it over.',
  confirmGroupLabel: (name: string, count: number) => `All ${count} of ${name} are still right`,
  handOver: { owner: 'Hand the group over', editor: 'Open the group’s page' },
  handOverHint: {
    owner:
      'If someone else leads the group now, invite her by mail to take it over (after signing in).',
    editor: 'Its owner hands the group over. The group’s page says who writes for it.',
  },
  change: 'Change what is different',
  dueBy: (day: string) => `To be checked by ${day}`,
  confirmed: (day: string) => `Checked on ${day}`,
  thanks: 'Received. Thank you.',
  watchTitle: 'A mail a week',
  watchLead:
    'Once you press the button, a mail comes in every week in which something is new or changed.',
  watchBegin: 'Begin the mails',
  watchBegun: 'It has begun. The mail comes on Mondays of weeks with something new.',
  watchIsOn: 'These mails are on.',
  toStop: 'Stop the mails',
  stopTitle: 'Stop the mails',
  stopNoticesLead:
    'Stops reminders and other notices. What your account needs, such as sign-in codes, still comes.',
  stopWatchLead: 'Stops this weekly mail. Your address is deleted.',
  stop: 'Stop',
  resume: 'Receive them again',
  noticesStopped: 'The notices are stopped.',
  watchStopped: 'This mail is stopped. Your address is not kept.',
  goneWhy:
    'The link of a mail is good for 60 days. It also does not open when a part of it was cut off. If there is a newer mail, use its link.',
  goneSignIn: 'Once signed in, your own page lets you confirm, change and hand over what you keep.',
  signIn: 'Sign in',
  goneAsk: 'If you are not sure, ask the desk.',
  problems: {
    gone: 'This link is no longer good.',
    too_many: 'Too many at the moment. Please wait and press again.',
    unreachable: 'Not possible right now. Please wait a little and press again.',
  },
};
