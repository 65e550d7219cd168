/** Every mail there is, by the name that private.send_mail is given. */
import type { MailTemplate } from './template.ts';
import { reportReminder, stepsFollowUp } from './templates/after-event.ts';
import { claimDecided, invitation, invitationAnswered } from './templates/group-mails.ts';
import { handover } from './templates/handover.ts';
import {
  noticeHidden,
  revisionApproved,
  revisionAsked,
  revisionRejected,
} from './templates/revision-verdict.ts';
import { reminder } from './templates/reminder.ts';
import { eventNews, seat, seatReminder, signUpCode } from './templates/seat.ts';
import { watchConfirm, watchDigest } from './templates/watch.ts';

/** Names as in the column mails.template. */
export const mailTemplates: ReadonlyMap<string, MailTemplate> = new Map([
  ['revision-asked', revisionAsked],
  ['revision-approved', revisionApproved],
  ['revision-rejected', revisionRejected],
  ['notice-hidden', noticeHidden],
  ['claim-decided', claimDecided],
  ['invitation', invitation],
  ['invitation-answered', invitationAnswered],
  ['reminder', reminder],
  ['handover', handover],
  ['watch-confirm', watchConfirm],
  ['watch-digest', watchDigest],
  ['sign-up-code', signUpCode],
  ['seat', seat],
  ['seat-reminder', seatReminder],
  ['event-news', eventNews],
  ['report-reminder', reportReminder],
  ['steps-follow-up', stepsFollowUp],
]);
