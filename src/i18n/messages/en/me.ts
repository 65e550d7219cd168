import type { me as source } from '../ja/me.ts';

export const me: typeof source = {
  title: 'My page',
  nameTitle: 'What shall we call you?',
  nameLead:
    'The name stands in the history of what you post. A nickname will do. We ask nothing more.',
  name: 'Name to show',
  nameHint: 'Up to 60 letters. You can change it later.',
  saveName: 'Save the name',
  nameProblem: 'Please type in a name of 1 to 60 letters.',
  profile: 'Name and e-mail address',
  changeName: 'Change the name',
  email: 'E-mail address',
  roles: 'Roles',
  admin: 'Administrator',
  townCurator: 'Local coordinator (whole town)',
  areaCurator: (areas: string) => `Local coordinator (${areas})`,
  groups: 'My groups',
  noGroups: 'You belong to no group yet.',
  memberRoles: { owner: 'Owner', editor: 'Editor' },
  contactsTitle: 'Contacts',
  contactsLead:
    'This includes contacts that only people who signed in may see. Please do not pass them on.',
  signOut: 'Sign out',
};
