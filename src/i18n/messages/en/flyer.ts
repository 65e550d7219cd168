import type { flyer as source } from '../ja/flyer.ts';

export const flyer: typeof source = {
  make: 'Make a flyer',
  size: 'Paper',
  sizes: { a4: 'A4', a5: 'A5 (half of A4)' },
  come: 'Newcomers are welcome',
  when: 'When',
  next: 'Next:',
  where: 'Where',
  cost: 'Cost',
  ask: 'Contact',
  qr: 'Scan it with your phone to see the latest dates.',
  hint: 'It uses no colours, so black-and-white printers and copiers are fine.',
};
