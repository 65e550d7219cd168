/** Everything the site lets a visitor change, by noun. */
import { addCorrectionWords, reportCorrection } from './correction.ts';

export const server = { reportCorrection, addCorrectionWords };
