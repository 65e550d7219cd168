import type { subject as source } from '../ja/subject.ts';

export const subject: typeof source = {
  contactsBehind: 'There are contacts to see after signing in',
  contactKinds: {
    phone: 'Phone',
    fax: 'Fax',
    email: 'E-mail',
    url: 'Web page',
    form: 'Contact form',
    line: 'LINE',
    other: 'Other',
  },
};
