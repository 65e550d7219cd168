import type { mails as source } from '../ja/mails.ts';

export const mails: typeof source = {
  subject: (subject: string, town: string) => `${subject} (${town})`,
  item: (text: string) => `- ${text}`,
  more: (count: number) => `and ${count} more`,
  foot: {
    from: (town: string) => `This mail comes from Engawa, the map of ${town}.`,
    ask: (name: string) => `Questions: ${name}`,
    askAt: (name: string, reach: string) => `Questions: ${name} (${reach})`,
    phone: (phone: string) => `phone ${phone}`,
    between: ', ',
    stop: 'To stop these notices, press the button on this page:',
  },
  signInCode: {
    subject: (code: string) => `Your code is ${code} (Engawa)`,
    code: (code: string) => `Your code is ${code}.`,
    how: 'Type it into the page you have open, or open the link and press the button. Both are good for one hour.',
    keep: 'Tell nobody: we never ask for it. If you did not ask for it, ignore this mail.',
  },
  signUpCode: {
    subject: (code: string) => `${code} is your code to sign up`,
    how: (event: string) =>
      `To finish signing up for “${event}”, type this code into the page you have open (good for 24 hours).`,
    unasked: 'If you did not ask for this, do nothing. What was written is deleted after a day.',
  },
  seat: {
    in: {
      subject: (event: string) => `You have a seat: “${event}”`,
      text: 'See you there.',
    },
    waiting: {
      subject: (event: string) => `You are on the waiting list: “${event}”`,
      text: 'All seats are taken. When a seat is free, a mail goes to whoever asked first.',
    },
    moved_up: {
      subject: (event: string) => `A seat is free for you: “${event}”`,
      text: 'You were on the waiting list and have a seat now. If you cannot come, please cancel.',
    },
    again: {
      subject: (event: string) => `You have signed up already: “${event}”`,
      text: 'Somebody signed up with this address again. Your seat stays as it was.',
    },
    cancelled: {
      subject: (event: string) => `Your seat is cancelled: “${event}”`,
      text: 'We hope to see you another time. If you did not cancel, please tell the host.',
    },
    tomorrow: (event: string) => `Tomorrow: “${event}”`,
    today: (event: string) => `Today: “${event}”`,
    soon: 'See you there. If you cannot come, please cancel on the page of your seat: somebody who waits can come instead.',
    news: {
      cancelled: (event: string) => `“${event}” is cancelled`,
      postponed: (event: string) => `“${event}” is postponed`,
      reopened: (event: string) => `“${event}” takes place after all`,
      changed: (event: string) => `“${event}” has changed`,
    },
    hostSays: 'From the host:',
    facts: (people: number, number: string) =>
      `${people === 1 ? '1 person' : `${people} people`}, number ${number}`,
    page: 'Your seat (change or cancel it there; please do not pass this on):',
  },
  watch: {
    confirmSubject: 'Please confirm: a mail a week',
    confirm: (title: string) =>
      `Somebody asked for a weekly mail about “${title}” to this address.`,
    press: 'It begins once you press the button on this page:',
    unasked: 'If you did not ask for this, do nothing. Your address is deleted after 7 days.',
    subject: (title: string, count: number) => `“${title}”: ${count} new or changed`,
    lead: (title: string) => `New and changed in “${title}” this week.`,
    fresh: '# New',
    changed: '# Changed',
    entry: (title: string, about: string) => `${title} (${about})`,
    more: (count: number) => `There are ${count} more.`,
    all: 'See all:',
  },
  team: {
    approved: {
      subject: (group: string) => `You can now post for “${group}”`,
      text: (group: string) =>
        `A coordinator has made sure. You can write the activities and days off of “${group}” yourself.`,
    },
    denied: {
      subject: (group: string) => `About your application for “${group}”`,
      text: (group: string) =>
        `Your application to post for “${group}” was not accepted this time.`,
    },
    revoked: {
      subject: (group: string) => `You no longer post for “${group}”`,
      text: (group: string) => `A coordinator took back that you post for “${group}”.`,
    },
    deskSays: 'From the coordinator:',
    someOwner: 'Its owner',
    owner: {
      subject: (group: string) => `Will you take “${group}” over?`,
      from: (by: string, town: string, group: string) =>
        `${by} asks you about “${group}”, which is listed on Engawa, the map of ${town}:`,
      wish: 'would you take it over as its owner?',
      accepted: (by: string, group: string) => `${by} took “${group}” over. You stay as an editor.`,
    },
    editor: {
      subject: (group: string) => `An invitation to post for “${group}”`,
      from: (by: string, town: string, group: string) =>
        `${by} asks you about “${group}”, which is listed on Engawa, the map of ${town}:`,
      wish: 'would you post for it together?',
      accepted: (by: string, group: string) => `${by} now posts for “${group}”, too.`,
    },
    answer: 'Please open this page and accept or decline (good for 14 days):',
    unasked:
      'If this says nothing to you, you need not do anything. Your address is deleted after 14 days.',
    acceptedSubject: (group: string) => `Your invitation to “${group}” was accepted`,
    declinedSubject: (group: string) => `About your invitation to “${group}”`,
    declined: (by: string) => `${by} cannot accept it this time.`,
  },
  verdict: {
    says: 'From the desk:',
    asked: {
      subject: (name: string) => `A question about “${name}”`,
      text: (name: string) => `The desk has a question about “${name}”, which you sent.`,
      next: 'Please answer on this page:',
    },
    approved: {
      subject: (name: string) => `“${name}” is on the map`,
      text: (name: string) => `“${name}”, which you sent, is public now. Thank you.`,
    },
    rejected: {
      subject: (name: string) => `“${name}” was not listed`,
      text: (name: string) => `“${name}”, which you sent, was not listed this time.`,
      next: 'You can change it and send it again:',
    },
    hidden: {
      subject: 'Your notice was taken down',
      text: (notice: string) => `A coordinator took down your notice “${notice}”.`,
    },
  },
  reminder: {
    one: (name: string) => `Is “${name}” still right?`,
    many: (count: number) => `Are these ${count} entries still right?`,
    lead: (town: string) => `It is time to check what you keep on Engawa, the map of ${town}.`,
    entry: (name: string, day: string) => `${name} (by ${day})`,
    press:
      'Please open this page and press “Still right”. What is different can be changed from there.',
    last: 'Without an answer its page says that it was not checked. It does not disappear.',
  },
  handover: {
    one: (name: string) => `Once a year: “${name}”`,
    many: (count: number) => `Once a year: ${count} groups`,
    lead: (town: string) =>
      `Once a year we ask all groups on Engawa, the map of ${town}, to look over what is written about them.`,
    more: (count: number) => `and ${count} more groups`,
    press: 'Please open this page and, if nothing has changed, press “Still right”.',
    next: 'If someone else leads the group from now on, you can hand it over there.',
    call: 'Without an answer the coordinator of the area may call you.',
  },
  afterEvent: {
    one: (event: string) => `“${event}”`,
    many: (event: string, others: number) => `“${event}” and ${others} more`,
    report: {
      subject: (events: string) => `How was ${events}?`,
      lead: 'Thank you for the event. How many came, and their ideas, are filled in already.',
      press: 'Look it over and press “Publish”: it takes a few minutes.',
      why: 'What is told reaches those who could not come, and those who would like to begin something.',
      last: 'This is the last time we ask.',
    },
    steps: {
      subject: (events: string) => `The next steps of ${events}: how are they going?`,
      lead: 'Please tell how the next steps from three months ago are going.',
      press:
        'You only choose on this page, without signing in. It is fine if nothing happened yet.',
      keep: 'This page is yours alone. Please do not pass it on.',
    },
  },
};
