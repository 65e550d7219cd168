import type { handover as source } from '../ja/handover.ts';

const groupsOf = (count: number) => (count === 1 ? '1 group' : `${count} groups`);
const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

export const handover: typeof source = {
  title: 'Once a year',
  lead: 'Asks the groups of a district once a year whether all is still right and who leads them now. Each person gets one mail.',
  choose: 'Choose a district',
  noGroups: 'No group of this district is public.',
  outside: 'Groups without a district',
  outsideLead: 'They list no place or activity yet, or only ones in no district of the map.',
  noneOutside: 'Every group has a district.',
  before: (groups: number, readers: number, calls: number) =>
    `There are ${groupsOf(groups)}. A mail goes to ${people(readers)}; of ${groupsOf(calls)} it reaches nobody.`,
  newcomers: (count: number) => `${people(count)} did not get a mail yet.`,
  start: (count: number) => (count > 0 ? `Send the mail to ${people(count)}` : 'Begin with calls'),
  startHint: (year: number) => `Nobody gets a second one in ${year}.`,
  sent: (count: number) =>
    count > 0 ? `A mail goes out to ${people(count)}.` : 'There was nobody new to mail.',
  startedOn: (day: string, mails: number) => `Since ${day}. Mails: ${mails}.`,
  answeredOf: (answered: number, all: number) => `${answered} of ${groupsOf(all)} answered.`,
  count: groupsOf,
  lists: { call: 'To call', open: 'No answer yet', answered: 'Answered' },
  callLead: 'No mail reaches anyone there. Press the button once you have called.',
  confirmedByDesk: (day: string) => `Confirmed by the desk on ${day}`,
  states: {
    handed: (day: string) => `Handed over on ${day}`,
    confirmed: (day: string) => `Said to be still right on ${day}`,
    handing: (day: string) => `Being handed over: invited on ${day}`,
    partly: (day: string) => `Some of it confirmed on ${day}`,
    call: () => 'No mail reaches anyone',
    mailed: (day: string) => `Mail of ${day}`,
    not_asked: () => 'Not asked yet',
  },
};
