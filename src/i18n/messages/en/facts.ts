import type { facts as source } from '../ja/facts.ts';

export const facts: typeof source = {
  access: {
    step_free: { yes: 'No steps', no: 'There are steps' },
    wheelchair: { yes: 'Wheelchair access', no: 'No wheelchair access' },
    accessible_toilet: { yes: 'Accessible toilet', no: 'No accessible toilet' },
    parking: { yes: 'Parking', no: 'No parking' },
    child_friendly: { yes: 'Children welcome', no: 'Not suited to small children' },
    pickup: { yes: 'Pick-up service', no: 'No pick-up service' },
    wifi: { yes: 'Wi-Fi', no: 'No Wi-Fi' },
  },
  welcome: {
    anyone: 'Everyone',
    children: 'Children',
    parenting: 'Parents of young children',
    youth: 'Young people',
    adults: 'Adults',
    elderly: 'Older people',
    disability: 'People with disabilities',
    carers: 'Carers',
    foreigners: 'People from abroad',
    women: 'Women',
    men: 'Men',
  },
  waysIn: {
    join: 'Join in',
    role: 'Lend a hand',
    work: 'Work',
  },
  booking: {
    not_needed: 'No booking needed',
    recommended: 'Booking recommended',
    required: 'Booking required',
  },
  status: {
    draft: 'Draft',
    published: 'Published',
    paused: 'Paused',
    ended: 'Ended',
  },
  statusNotice: {
    paused: 'This is taking a break at the moment.',
    ended: 'This has come to an end.',
  },
  cost: {
    free: 'Free',
    exactly: (yen: string) => `${yen} yen`,
    range: (min: string, max: string) => `${min}–${max} yen`,
    from: (min: string) => `From ${min} yen`,
    upTo: (max: string) => `Free to ${max} yen`,
    perPerson: (amount: string) => `${amount} per person`,
    unknown: 'Please ask',
  },
};
