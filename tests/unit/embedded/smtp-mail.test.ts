import { expect, it, onTestFinished } from 'vitest';
import { MailSink } from '#embedded/mail.ts';
import { authMail } from '#embedded/smtp-mail.ts';
import { startSmtpServer } from '#tests/helpers/smtp-server.ts';

const html = '<h2>えんがわ</h2><p>番号は 123456 です。</p>';
const mail = (to: string) => ({ to, subject: '番号は 123456', html });
const from = '縁川市 えんがわ <engawa@town.example.jp>';

it('keeps codes for reading where no mail server is named', async () => {
  const sink = new MailSink();
  await authMail({}, sink).send(mail('hanako@mail.tld'));
  expect(sink.messages('hanako@mail.tld')).toHaveLength(1);
});

it('sends them by the mail server that is named, and keeps none', async () => {
  const server = await startSmtpServer();
  onTestFinished(() => server.close());
  const sink = new MailSink();
  const env = { ENGAWA_SMTP_URL: server.url, ENGAWA_MAIL_FROM: from };
  await authMail(env, sink).send(mail('hanako@mail.tld'));
  expect(server.taken).toMatchObject([{ from: 'engawa@town.example.jp', to: 'hanako@mail.tld' }]);
  expect(server.taken[0]?.text).toContain('番号は 123456 です');
  expect(sink.messages()).toHaveLength(0);
});

it('sends nothing to addresses that nobody can have', async () => {
  const server = await startSmtpServer();
  onTestFinished(() => server.close());
  const sink = new MailSink();
  const env = { ENGAWA_SMTP_URL: server.url, ENGAWA_MAIL_FROM: from };
  await authMail(env, sink).send(mail('editor@demo.example.jp'));
  expect(server.taken).toHaveLength(0);
  expect(sink.messages()).toHaveLength(1);
});

it('says when the mail server refuses', async () => {
  const server = await startSmtpServer({ replyTo: () => '550 5.1.1 nobody' });
  onTestFinished(() => server.close());
  const env = { ENGAWA_SMTP_URL: server.url, ENGAWA_MAIL_FROM: from };
  await expect(authMail(env, new MailSink()).send(mail('x@mail.tld'))).rejects.toThrow('550');
});
