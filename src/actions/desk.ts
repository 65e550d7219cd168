/** What curators do at the desk. All by POST, all without a script, each in her own name. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { approveAll, decide, typedIn } from '#server/desk/decide.ts';
import { stop, type DeskOutcome } from '#server/desk/problems.ts';
import { actOnRecord as act } from '#server/desk/record-acts.ts';
import { startHandover as startAsking } from '#server/desk/handover.ts';
import { approveImport as approveFile } from '#server/desk/imports.ts';
import { settleMail } from '#server/desk/settle.ts';
import { sessionOf, type Session } from '#server/session/session.ts';

/** An action of a signed-in person; what she may, the database says. */
function deskAction<Done>(act: (session: Session, form: FormData) => Promise<DeskOutcome<Done>>) {
  return defineAction({
    accept: 'form',
    handler: async (form: FormData, context: ActionAPIContext): Promise<DeskOutcome<Done>> => {
      const session = await sessionOf(context);
      return session ? act(session, form) : stop('not_yours', typedIn(form));
    },
  });
}

/** Decides one revision. */
export const decideRevision = deskAction(decide);
/** Approves several. */
export const approveRevisions = deskAction(approveAll);
/** Approves all rows of an imported file. */
export const approveImport = deskAction(approveFile);
/** Is done with a mail that came back. */
export const settleBouncedMail = deskAction(settleMail);
/** Asks the groups of a district once a year. */
export const startHandover = deskAction(startAsking);
/** Edits, restores, merges, confirms a record, answers a correction, trusts a group. */
export const actOnRecord = deskAction(act);
