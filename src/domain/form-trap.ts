/** The field of a form that people do not see: what fills it in is a program. */
export const formTrap = 'website';
