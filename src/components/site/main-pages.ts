/** The pages that header and footer lead to: name of the message, Japanese address. */
export const mainPages = [
  { name: 'find', path: '/map' },
  { name: 'areas', path: '/areas' },
  { name: 'kinds', path: '/kinds' },
  { name: 'about', path: '/about' },
] as const;
