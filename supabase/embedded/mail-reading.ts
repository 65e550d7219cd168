/**
 * The reading of Auth's mails. Lite 0.10 neither remembers where a mail should lead (`redirect_to`) nor
 * knows the conditions of Go's templates; hosted Supabase does both.
 */
import type { EmailDriver } from '@supabase/lite';
import { AsyncLocalStorage } from 'node:async_hooks';

const leadingTo = new AsyncLocalStorage<string>();

/** Does what a request asks for, and remembers meanwhile where it wants mails to lead. */
export function whileLeading<T>(request: Request, task: () => Promise<T>): Promise<T> {
  const asked = new URL(request.url).searchParams.get('redirect_to') ?? '';
  return leadingTo.run(URL.canParse(asked) ? new URL(asked).pathname : '', task);
}

const choices = /\{\{ if [\s\S]*?\{\{ end \}\}/g;
const branches =
  /\{\{ (?:else )?if eq \.RedirectTo \(print \.SiteURL "([^"]*)"\) \}\}([\s\S]*?)(?=\{\{ else)/g;
const otherwise = /\{\{ else \}\}([\s\S]*?)\{\{ end \}\}/;

/** What a template says that leads to a path of the site. */
export function chosen(template: string, path: string): string {
  return template.replace(choices, (choice) => {
    const fitting = [...choice.matchAll(branches)].find(([, leads]) => leads === path);
    return fitting?.[2] ?? otherwise.exec(choice)?.[1] ?? '';
  });
}

/** A driver that gets each mail in the one reading it was asked for in. */
export function inReading(driver: EmailDriver): EmailDriver {
  return {
    send: (mail) => {
      const path = leadingTo.getStore() ?? '';
      const { subject, html } = mail;
      return driver.send({
        ...mail,
        subject: chosen(subject, path),
        ...(html !== undefined && { html: chosen(html, path) }),
      });
    },
  };
}
