/** Everything the site lets a visitor change, by noun. */
import { holdBack, letThrough } from './block.ts';
import { addCorrectionWords, reportCorrection } from './correction.ts';
import {
  askForCode,
  enterCode,
  followLink,
  leaveSession,
  nameMyself,
  tryAsDemoPerson,
} from './session.ts';

export const server = {
  holdBack,
  letThrough,
  reportCorrection,
  addCorrectionWords,
  askForCode,
  enterCode,
  followLink,
  leaveSession,
  nameMyself,
  tryAsDemoPerson,
};
