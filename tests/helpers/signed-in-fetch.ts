/** A person at a running site without a browser: she signs in at the demo, reads pages and sends forms. */
import type { DemoRole } from '#domain/demo-people.ts';
import { attribute } from './read-page.ts';
import { answerWithinMs } from './site-process.ts';

type Fields = readonly (readonly [name: string, value: string | File])[];

export interface Visitor {
  get: (path: string) => Promise<Response>;
  /** Sends a form as a page of the site does; a redirection is not followed. */
  post: (path: string, fields: Fields) => Promise<Response>;
}

/** Someone who has not signed in. */
export function visitorTo(url: string): Visitor {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  const ask = async (path: string, init: RequestInit) => {
    const signal = AbortSignal.timeout(answerWithinMs);
    return keep(await fetch(url + path, { redirect: 'manual', signal, ...init }));
  };
  return {
    get: (path) => ask(path, { headers: { cookie: cookie() } }),
    post: async (path, fields) => {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      const headers = { origin: url, cookie: cookie() };
      return ask(path, { method: 'POST', headers, body });
    },
  };
}

/** Someone who is one of the demo's people. */
export async function visitorAs(role: DemoRole, url: string): Promise<Visitor> {
  const visitor = visitorTo(url);
  const answer = await visitor.post('/sign-in?_action=tryAsDemoPerson', [
    ['role', role],
    ['next', '/me'],
  ]);
  if (answer.status !== 303) throw new Error(`Signing in as ${role}: ${answer.status}`);
  return visitor;
}

/** What a page carries of the form of posting, all answers of other steps too; null where there is none. */
export function carriedFields(html: string): [string, string][] | null {
  const form = /<form[^>]*_action=postEntry"[\s\S]*?<\/form>/.exec(html)?.[0];
  if (form === undefined) return null;
  return Array.from(form.matchAll(/<input[^>]*type="hidden"[^>]*>/g), ([tag]) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ]);
}
