import { z } from 'zod';
import type { CaughtMail, MailSink } from './mail.ts';

const mailSchema = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
});

/**
 * `POST /mail`: the site's jobs leave a mail here where no mail server is named. With the secret key
 * only: any page in a browser of this machine can send a request here.
 */
export async function takeMail(
  mail: MailSink,
  request: Request,
  secretKey: string,
): Promise<Response> {
  if (request.headers.get('apikey') !== secretKey) {
    return Response.json({ message: 'Key missing.' }, { status: 401 });
  }
  const sent = mailSchema.safeParse(await request.json().catch(() => null));
  if (!sent.success) return Response.json({ message: 'No mail.' }, { status: 400 });
  mail.catch(sent.data);
  return new Response(null, { status: 204 });
}

/**
 * `GET /mail`: the caught messages, newest first, as a page for people or (Accept: application/json)
 * as JSON for tests; `?to=` keeps one recipient.
 */
export function mailPage(mail: MailSink, request: Request): Response {
  const to = new URL(request.url).searchParams.get('to') ?? undefined;
  const messages = mail.messages(to);
  if (request.headers.get('accept')?.includes('application/json')) {
    return Response.json(messages, { headers: { 'cache-control': 'no-store' } });
  }
  return new Response(page(messages), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}

function page(messages: readonly CaughtMail[]): string {
  const list =
    messages.length === 0 ? '<p>まだ届いていません。</p>' : messages.map(article).join('');
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>開発用の受信箱</title>
<style>body{font:1rem/1.7 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #767676;padding:1rem 0}pre{white-space:pre-wrap;font:inherit}</style>
</head>
<body>
<h1>開発用の受信箱</h1>
<p>ここに届いたメールは、外には送られていません。読み込みなおすと新しいものが上に出ます。</p>
${list}
</body>
</html>`;
}

function article(mail: CaughtMail): string {
  return `<article>
<h2>${escape(mail.subject)}</h2>
<p>${escape(mail.to)} <time>${escape(mail.sentAt)}</time></p>
<pre>${escape(mail.text)}</pre>
</article>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
