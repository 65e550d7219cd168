import type { signIn as source } from '../ja/sign-in.ts';

export const signIn: typeof source = {
  title: 'Sign in',
  lead: 'For people who post, for groups and for local coordinators. To look things up you need not sign in.',
  email: 'E-mail address',
  emailHint: 'We send you a code of six digits. There is no password. New here? Start here too.',
  send: 'Send me a code',
  signedOut: 'You are signed out.',
  codeTitle: 'Type in the code',
  codeSent: (email: string) => `We have sent a mail to ${email}.`,
  code: 'Code (six digits)',
  codeHint: 'It stands in the mail and is good for one hour.',
  enter: 'Sign in',
  noMail: 'No mail?',
  noMailSteps: {
    spam: 'Look into the spam folder.',
    wait: 'It may take a few minutes.',
    address: 'If the address is wrong, start again.',
  },
  again: 'Change the address or send another code',
  linkTitle: 'Sign in by the link',
  linkText: 'This signs you in on this device. If that is what you want, press the button.',
  demoTitle: 'Try it as somebody',
  demoText: 'This is a demo of a town that does not exist. A button signs you in as that person.',
  demoRoles: {
    resident: 'Resident',
    editor: 'Editor of a group (Hamamachi children’s café)',
    otherEditor: 'Editor of another group (Inaho farmers)',
    curator: 'Coordinator of an area (Central)',
    otherCurator: 'Coordinator of another area (East)',
    admin: 'Administrator',
  },
  problems: {
    email: 'This does not look like an e-mail address. An example: hanako@example.jp',
    code_form: 'The code has six digits. Look into the mail and type it in again.',
    code_wrong:
      'The code is wrong or too old. Type in the one from the newest mail, or send another.',
    link_old: 'This link works only once and for one hour. Please send another code.',
    too_many: 'That was too often. Please try again in about an hour.',
    expired: 'Too much time has passed. Please type in your e-mail address again.',
    unreachable: 'This does not work at the moment. Wait a little and press again.',
  },
};
