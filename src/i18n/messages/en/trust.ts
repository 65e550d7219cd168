import type { trust as source } from '../ja/trust.ts';

export const trust: typeof source = {
  title: 'Checked',
  checked: (day: string, method: string) => `Checked ${day} (${method})`,
  notChecked: 'Not checked yet',
  overdue: 'Not checked for a while. Please ask before you go.',
  overdueAskDesk: 'Not checked for a while. Please ask the town’s contact desk before you go.',
  late: {
    overdue: 'Due to be checked again',
    unconfirmed: 'We could not confirm that this is still right',
  },
  lateShort: { overdue: 'Check due', unconfirmed: 'Not confirmed' },
  methods: {
    self: 'by the organisers',
    visit: 'visit',
    phone: 'phone',
    walk: 'town walk',
    open_data: 'open data',
  },
  meanings: {
    self: 'The organisers wrote and checked it themselves.',
    visit: 'A coordinator went there and checked it.',
    phone: 'A coordinator checked it by phone.',
    walk: 'Found on a walk through the town.',
    open_data: 'Taken from data a public office published.',
  },
};
