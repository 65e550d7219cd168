/** The page behind a mail that asks how the steps of an event are going: GET shows, POST acts. */
import type { APIContext } from 'astro';
import { z } from 'zod';
import {
  askedStepsSchema,
  stepStates,
  type AskedSteps,
  type StepProblem,
} from '#domain/event/outcome.ts';
import { mailTokenSchema } from '#domain/mail-link.ts';
import { keepNothing } from '../cache/cache-answer.ts';
import { textOf } from '../form-texts.ts';
import { mailLinkStatus } from '../mail/mail-link.ts';
import { anonymous } from '../supabase.ts';

function problemOf(code: string): StepProblem {
  if (code === 'EN010') return 'too_many';
  return code === '23514' ? 'words' : 'unreachable';
}

async function open(token: string): Promise<AskedSteps[] | StepProblem> {
  if (!mailTokenSchema.safeParse(token).success) return 'gone';
  const { data, error } = await anonymous().rpc('open_steps', { token });
  if (error) return problemOf(error.code);
  return askedStepsSchema.safeParse(data).data ?? 'gone';
}

/** The page as its route shows it; sets the status and keeps it out of every cache. */
export async function stepsPage(
  {
    params,
    response,
  }: Pick<APIContext, 'params'> & { response: { status?: number; headers: Headers } },
  sent: StepProblem | null,
): Promise<{ events: AskedSteps[]; problem: StepProblem | null }> {
  const events = await open(params.token ?? '');
  const problem = sent ?? (typeof events === 'string' ? events : null);
  response.status = problem === 'words' ? 422 : mailLinkStatus(problem);
  keepNothing(response.headers);
  return { events: typeof events === 'string' ? [] : events, problem };
}

/**
 * Takes the answer; sent again it changes nothing more.
 * @param visitor the visitor's name of the day, see visitorOf
 * @returns null when it is taken
 */
export async function answerSteps(form: FormData, visitor: string): Promise<StepProblem | null> {
  const token = textOf(form, 'token');
  if (!mailTokenSchema.safeParse(token).success) return 'gone';
  const answers = z
    .array(z.object({ id: z.guid(), state: z.enum(stepStates), note: z.string().max(200) }))
    .max(100)
    .safeParse(
      form
        .getAll('step')
        .filter((id) => typeof id === 'string')
        .map((id) => ({
          id,
          state: textOf(form, `state.${id}`),
          note: textOf(form, `note.${id}`)
            .replace(/\p{Cc}+/gu, ' ')
            .trim(),
        })),
    );
  if (!answers.success) return 'words';
  const { data, error } = await anonymous().rpc('answer_steps', {
    ...{ token, visitor },
    answers: answers.data.map((answer) => ({ ...answer })),
  });
  if (error) return problemOf(error.code);
  return data === null ? 'gone' : null;
}
