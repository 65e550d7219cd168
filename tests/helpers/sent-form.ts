/** Reads a form from a page and sends it as a browser without a script does. */
import { attribute } from './read-page.ts';
import { answerWithinMs } from './site-process.ts';

/** A form as a page has it. */
export interface PageForm {
  /** Address it is sent to. */
  action: string;
  /** What its inputs hold, hidden ones above all. */
  values: Record<string, string>;
}

/**
 * The form of a page whose only form by POST it is.
 * @param address of the page, absolute
 * @throws Error when the page has none
 */
export function formIn(html: string, address: string): PageForm {
  const form = /<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/.exec(html)?.[0];
  if (!form) throw new Error(`${address} has no form.`);
  const inputs = Array.from(form.matchAll(/<input[^>]*>/g), ([tag]) => tag);
  return {
    action: new URL(attribute(form, 'action'), address).href,
    values: Object.fromEntries(
      inputs.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]),
    ),
  };
}

/** Sends it with what else was filled in; a redirection is not followed. */
export async function sendForm(
  { action, values }: PageForm,
  filledIn: Readonly<Record<string, string>>,
): Promise<Response> {
  return fetch(action, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(answerWithinMs),
    headers: { origin: new URL(action).origin },
    body: new URLSearchParams({ ...values, ...filledIn }),
  });
}
