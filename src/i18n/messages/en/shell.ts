import type { shell as source } from '../ja/shell.ts';

export const shell: typeof source = {
  brand: 'Engawa',
  tagline: (town: string) => `Places and things to do in ${town}`,
  pageTitle: (page: string, town: string) => `${page} | Engawa ${town}`,
  skipToContent: 'Skip to content',
  mainNavigation: 'Main pages',
  find: 'Find',
  areas: 'Areas',
  kinds: 'Kinds',
  about: 'About',
  readings: 'Language',
  furigana: 'Furigana',
  furiganaChoices: { on: 'On', off: 'Off' },
  textSize: 'Text size',
  textSizes: {
    small: { short: 'S', name: 'Small text' },
    medium: { short: 'M', name: 'Medium text' },
    large: { short: 'L', name: 'Large text' },
  },
  contactDesk: 'Contact',
  phone: 'Phone',
  fax: 'Fax',
  email: 'E-mail',
  hours: 'Open',
  dataLicence: 'Using the data',
  dataLicenceText: (licence: string) => `The data of this site may be used under ${licence}.`,
  credits: 'Map credit',
  footerAbout:
    'Engawa is the veranda of a Japanese house, where neighbours sit down uninvited. This map shows places like that.',
};
