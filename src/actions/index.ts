/** Everything the site lets a visitor change, by noun. */
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
  reportCorrection,
  addCorrectionWords,
  askForCode,
  enterCode,
  followLink,
  leaveSession,
  nameMyself,
  tryAsDemoPerson,
};
