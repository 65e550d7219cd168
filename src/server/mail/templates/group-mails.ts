/** Mails about who posts for a group: an account needs them, so they always come. */
import { z } from 'zod';
import { plainLines, plainText, sitePath } from '../plain-text.ts';
import { mailTemplate } from '../template.ts';

const group = plainText(120);
const by = plainText(60);
const role = z.enum(['owner', 'editor']);
const code = z.string().regex(/^[A-Z0-9]{6}$/);

/** What a curator decided on a claim. */
export const claimDecided = mailTemplate({
  notice: false,
  data: z.object({
    ...{ group, code },
    verdict: z.enum(['approved', 'denied', 'revoked']),
    reason: plainLines(400),
  }),
  write: ({ group: name, code: of, verdict, reason }, { words: { team: words }, page }) => {
    const { subject, text } = words[verdict];
    const said = reason.length > 0 ? ['', words.deskSays, ...reason] : [];
    return { subject: subject(name), lines: [text(name), ...said, '', page(`/me/groups/${of}`)] };
  },
});

/** Asks someone to post for a group, or to take it over. */
export const invitation = mailTemplate({
  notice: false,
  data: z.object({ group, role, by, path: sitePath }),
  write: ({ group: name, role: as, by: who, path }, { words: { team: words }, town, page }) => {
    const { subject, from, wish } = words[as];
    return {
      subject: subject(name),
      lines: [
        from(who || words.someOwner, town, name),
        wish,
        '',
        words.answer,
        page(path),
        '',
        words.unasked,
      ],
    };
  },
});

/** Tells who invited how it went. */
export const invitationAnswered = mailTemplate({
  notice: false,
  data: z.object({ group, code, role, by, accepted: z.boolean() }),
  write: (
    { group: name, code: of, role: as, by: who, accepted },
    { words: { team: words }, page },
  ) => ({
    subject: accepted ? words.acceptedSubject(name) : words.declinedSubject(name),
    lines: [
      accepted ? words[as].accepted(who, name) : words.declined(who),
      '',
      page(`/me/groups/${of}`),
    ],
  }),
});
