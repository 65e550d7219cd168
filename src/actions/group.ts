/** What a group's people, claimants and curators of claims do. All by POST, all without a script. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { teamDeeds } from '#domain/team.ts';
import { textsOf } from '#server/form-texts.ts';
import { sessionOf } from '#server/session/session.ts';
import { doDeed, type DeedOutcome } from '#server/team/do-deed.ts';

async function manage(form: FormData, context: ActionAPIContext): Promise<DeedOutcome> {
  const typed = Object.fromEntries(textsOf(form));
  const deed = z.enum(teamDeeds).parse(typed.deed);
  return doDeed(await sessionOf(context), deed, typed);
}

/** One form of a group's people; its field `deed` says which. */
export const manageGroup = defineAction({ accept: 'form', handler: manage });
