import type { ja } from '../ja/index.ts';

export const localIssues: (typeof ja)['localIssues'] = {
  title: 'Local issues',
  lead: 'Write down what a district lacks, and whoever holds an event can start from there. Anyone can read it.',
  noPersons:
    'Please write about the district, the kind and the hours only: nothing about one person’s troubles, and nothing that shows who is meant.',
  saved: 'Saved.',
  add: 'Write one down',
  edit: 'Edit',
  stop: 'Stop editing',
  save: 'Save',
  list: 'What is written down',
  none: 'Nothing yet.',
  choose: 'Please choose',
  noKind: 'None in particular',
  hold: 'Hold an event from this issue',
  changed: (day) => `Changed on ${day}`,
  statuses: { open: 'Looking for someone', taken_up: 'Being worked on', closed: 'Closed' },
  turns: {
    open: 'Look for someone again',
    taken_up: 'Someone has taken it up',
    closed: 'Close it',
  },
  fields: {
    title: 'What is missing? (one line)',
    area: 'District',
    kind: 'Kind of activity or place',
    words: 'A little more',
    hours: 'When?',
  },
  hints: {
    title: 'For example: nowhere to meet north of the station on Sunday afternoons',
    words: 'What there is, and whom it does not reach. Nothing about persons.',
    hours: 'For example: Sundays 13:00–17:00',
  },
  failures: {
    not_yours: 'Only the curators of that district can write here.',
    gone: 'This issue is not there any more.',
    unreachable: 'It could not be saved just now. Please wait a little and press again.',
  },
};
