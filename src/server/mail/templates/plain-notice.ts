/** A short notice in words of ours, with one link: for what needs no mail of its own. */
import { z } from 'zod';
import { plainLines, plainText, sitePath } from '../plain-text.ts';
import { mailTemplate } from '../template.ts';

const data = z.object({
  subject: plainText(60),
  /** One paragraph a line. */
  text: plainLines(400),
  /** Where it leads on this site. */
  path: sitePath,
});

const write = ({ subject, text, path }: z.infer<typeof data>, origin: string) => ({
  subject,
  lines: [...text, '', `${origin}${path}`],
});

/** Stopped by who wants no notices. */
export const plainNotice = mailTemplate({
  notice: true,
  data,
  write: (content, { origin }) => write(content, origin),
});

/** What an account needs: it always comes. */
export const accountNotice = mailTemplate({
  notice: false,
  data,
  write: (content, { origin }) => write(content, origin),
});
