/** Everything the site lets a visitor change, by noun. */
import { deleteMyAccount, nameMyself } from './account.ts';
import { holdBack, letThrough } from './block.ts';
import { actOnBoard } from './board.ts';
import { confirmByPhone, confirmSlip, printSlips } from './call.ts';
import { addCorrectionWords, reportCorrection } from './correction.ts';
import { dropMyDraft, withdrawMyPost } from './my-posts.ts';
import { postPhotos } from './photo.ts';
import { hostEvent } from './hosting.ts';
import { manageGroup } from './group.ts';
import { keepLocalIssue, keepRecognition, keepStandingSeries } from './keeping.ts';
import { editGroup, editPlace, postEntry, postEvent } from './post.ts';
import { useMailLink } from './mail-link.ts';
import { askForCode, enterCode, followLink, leaveSession, tryAsDemoPerson } from './session.ts';
import { managePeople } from './event-people.ts';
import { answerSteps, writeReport } from './outcome.ts';
import { actOnSeat, confirmSignUp, signUp, signUpWithAccount } from './sign-up.ts';
import { askWatch } from './watch.ts';
import { addFind, saveWalk } from './walk.ts';
import {
  actOnRecord,
  approveImport,
  approveRevisions,
  decideRevision,
  settleBouncedMail,
  startHandover,
} from './desk.ts';

export const server = {
  holdBack,
  letThrough,
  reportCorrection,
  addCorrectionWords,
  postEntry,
  postEvent,
  editPlace,
  editGroup,
  withdrawMyPost,
  dropMyDraft,
  hostEvent,
  saveWalk,
  addFind,
  manageGroup,
  actOnRecord,
  approveImport,
  approveRevisions,
  decideRevision,
  settleBouncedMail,
  startHandover,
  askForCode,
  enterCode,
  followLink,
  leaveSession,
  tryAsDemoPerson,
  postPhotos,
  useMailLink,
  askWatch,
  nameMyself,
  deleteMyAccount,
  printSlips,
  confirmByPhone,
  confirmSlip,
  signUp,
  confirmSignUp,
  signUpWithAccount,
  actOnSeat,
  managePeople,
  keepLocalIssue,
  keepRecognition,
  keepStandingSeries,
  actOnBoard,
  writeReport,
  answerSteps,
};
