/** What the desk says of something that was posted: a question, a yes, a no, taken down, each with its words. */
import { z } from 'zod';
import { plainLines, plainText, sitePath } from '../plain-text.ts';
import { mailTemplate, type MailFrame, type MailText } from '../template.ts';

const data = z.object({
  /** Title or name of the entry, or the words of a notice. */
  name: plainText(120),
  /** The desk's words. */
  reason: plainLines(2000).nullable(),
  path: sitePath,
});

type Words = MailFrame['words']['verdict'];

interface Said {
  words: Words;
  name: string;
  /** The desk's words under a line that says whose they are; none where it said nothing. */
  reason: string[];
  url: string;
}

const verdict = (write: (said: Said) => MailText) =>
  // Who posted something waits for this: it belongs to the account.
  mailTemplate({
    notice: false,
    data,
    write: ({ name, reason, path }, { words: { verdict: words }, page }) => {
      const said = reason && reason.length > 0 ? ['', words.says, ...reason] : [];
      return write({ words, name, reason: said, url: page(path) });
    },
  });

/** The desk asks something back. */
export const revisionAsked = verdict(({ words: { asked }, name, reason, url }) => ({
  subject: asked.subject(name),
  lines: [asked.text(name), ...reason, '', asked.next, url],
}));

/** It is public. */
export const revisionApproved = verdict(({ words: { approved }, name, reason, url }) => ({
  subject: approved.subject(name),
  lines: [approved.text(name), ...reason, '', url],
}));

/** It is not made public. */
export const revisionRejected = verdict(({ words: { rejected }, name, reason, url }) => ({
  subject: rejected.subject(name),
  lines: [rejected.text(name), ...reason, '', rejected.next, url],
}));

/** A notice that readers reported is off its page. */
export const noticeHidden = verdict(({ words: { hidden }, name, reason, url }) => ({
  subject: hidden.subject,
  lines: [hidden.text(name), ...reason, '', url],
}));
