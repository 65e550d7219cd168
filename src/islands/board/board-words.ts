import type { Messages } from '#i18n/messages.ts';

/** The words the board is shown with. */
export type BoardWords = Messages['ideas'];
