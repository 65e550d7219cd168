import { afterEach, expect, it } from 'vitest';
import type { OutgoingMail } from '#server/mail/compose-mail.ts';
import { judgeFailure, smtpTransport } from '#server/mail/smtp-transport.ts';
import { startSmtpServer, type SmtpServer } from '#tests/helpers/smtp-server.ts';

let server: SmtpServer | undefined;
afterEach(async () => server?.close());

const mail: OutgoingMail = {
  id: '3f1f2a52-6e0c-4a57-9d3c-0b8f4f1f0001',
  to: 'hanako@example.test',
  subject: 'お知らせ\r\nBcc: evil@example.test',
  text: '一行目\n.\n最後の行\n',
  headers: { 'List-Unsubscribe': '<https://town.example.test/mail/abc/stop>' },
};
const from = 'engawa@town.example.test';

async function deliver(options: Parameters<typeof startSmtpServer>[0], to = mail.to) {
  server = await startSmtpServer(options);
  const transport = smtpTransport({ url: server.url, from }, '縁川市 えんがわ');
  const delivery = await transport.deliver({ ...mail, to });
  transport.close();
  return delivery;
}

it('hands a mail over as it was written', async () => {
  expect(await deliver({})).toEqual({ outcome: 'sent', code: null });
  const [taken] = server?.taken ?? [];
  expect(taken).toMatchObject({ from, to: mail.to });
  expect(taken?.text.replace(/\r/g, '')).toBe(mail.text);
  expect(taken?.headers).toContain(`Message-ID: <${mail.id}@town.example.test>`);
  expect(taken?.headers).toContain(`To: ${mail.to}`);
  expect(taken?.headers).toContain('List-Unsubscribe: <https://town.example.test/mail/abc/stop>');
});

it('lets no text become a header', async () => {
  await deliver({});
  const headers = server?.taken[0]?.headers ?? [];
  expect(headers.filter((line) => /^bcc/i.test(line))).toEqual([]);
  expect(headers.filter((line) => /^subject/i.test(line))).toHaveLength(1);
});

it('knows a recipient that is refused for ever from one that is refused today', async () => {
  expect(await deliver({ replyTo: () => '550 5.1.1 hanako: no such user' })).toEqual({
    outcome: 'refused',
    code: '550 5.1.1',
  });
  await server?.close();
  expect(await deliver({ replyTo: () => '450 4.2.1 later' })).toEqual({
    outcome: 'waiting',
    code: '450 4.2.1',
  });
});

it('does not send again what may be on its way', async () => {
  const delivery = await deliver({
    afterData: (socket) => {
      socket.destroy();
      return false;
    },
  });
  expect(delivery.outcome).toBe('unknown');
});

it('tries again where no server answers', async () => {
  const closed = await startSmtpServer();
  await closed.close();
  const transport = smtpTransport({ url: closed.url, from }, '縁川市');
  expect((await transport.deliver(mail)).outcome).toBe('waiting');
  transport.close();
});

it('keeps the operator’s own troubles from being called bounces', () => {
  const login = {
    code: 'EAUTH',
    responseCode: 535,
    response: '535 5.7.8 no',
    command: 'AUTH PLAIN',
  };
  expect(judgeFailure(login, false)).toEqual({ outcome: 'waiting', code: '535 5.7.8' });
  const sender = {
    code: 'EENVELOPE',
    responseCode: 553,
    response: '553 not you',
    command: 'MAIL FROM',
  };
  expect(judgeFailure(sender, false).outcome).toBe('waiting');
});
