/** Everything the site lets a visitor change, by noun. */
import { holdBack, letThrough } from './block.ts';
import { addCorrectionWords, reportCorrection } from './correction.ts';
import { dropMyDraft, withdrawMyPost } from './my-posts.ts';
import { postEntry } from './post.ts';
import { postPhotos } from './photo.ts';
import { manageGroup } from './group.ts';
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
  postEntry,
  withdrawMyPost,
  dropMyDraft,
  manageGroup,
  askForCode,
  enterCode,
  followLink,
  leaveSession,
  nameMyself,
  tryAsDemoPerson,
  postPhotos,
};
