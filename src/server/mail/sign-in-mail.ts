/**
 * The mail with the code to sign in. Supabase Auth writes and sends it, from a template of its own kind
 * (`supabase/templates/code.html`, made here of our messages), and knows the reading by where the site
 * says that the mail should lead.
 */
import { defaultLocale, localePath, locales, type Locale } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';

const linkPath = (locale: Locale) => localePath(locale, '/sign-in/link');

/** Where the mail's link leads, without its token: Auth is told, and chooses the reading by it. */
export function signInLink(origin: string, locale: Locale): string {
  return `${origin}${linkPath(locale)}`;
}

/** The texts of all readings, of which Auth shows one; Japanese wherever the address is none of ours. */
function inReading(text: (locale: Locale) => string): string {
  const others = locales.filter((locale) => locale !== defaultLocale);
  const branches = others.map(
    (locale) =>
      `if eq .RedirectTo (print .SiteURL "${linkPath(locale)}") }}${text(locale)}{{ else `,
  );
  return `{{ ${branches.join('')}}}${text(defaultLocale)}{{ end }}`;
}

function paragraphs(locale: Locale): string {
  const code = '<strong>{{ .Token }}</strong>';
  const link = `{{ .SiteURL }}${linkPath(locale)}?token={{ .TokenHash }}`;
  const { signInCode: words } = useMessages(locale).mails;
  const { signInCode: english } = useMessages('en').mails;
  return [
    '',
    `<p>${words.code(code)}</p>`,
    `<p>${words.how}</p>`,
    `<p><a href="${link}">${link}</a></p>`,
    `<p>${words.keep}</p>`,
    // For who signs in on a page that she can not read well.
    ...(locale === 'en'
      ? []
      : [`<p lang="en">${english.code(code)} ${english.how} ${english.keep}</p>`]),
    '',
  ].join('\n');
}

/** Subject and body as Auth's settings take them: Go's templates, of which we use `if`, `eq` and `print`. */
export function signInTemplate(): { subject: string; html: string } {
  return {
    subject: inReading((locale) => useMessages(locale).mails.signInCode.subject('{{ .Token }}')),
    html: `${inReading(paragraphs)}\n`,
  };
}
