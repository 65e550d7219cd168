/** The pages that the header leads to: name of the message, Japanese address. */
export const mainPages = [
  { name: 'find', path: '/map' },
  { name: 'calendar', path: '/calendar' },
  { name: 'events', path: '/events' },
  { name: 'areas', path: '/areas' },
  { name: 'kinds', path: '/kinds' },
  { name: 'guide', path: '/guide' },
] as const;

/** Those that only the footer leads to, after the header's. */
export const quietPages = [
  { name: 'words', path: '/words' },
  { name: 'news', path: '/news' },
  { name: 'post', path: '/post' },
  { name: 'about', path: '/about' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'privacy', path: '/privacy' },
] as const;
