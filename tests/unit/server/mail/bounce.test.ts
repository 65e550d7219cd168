import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned, signatureHeader, takeBounce } from '#server/mail/bounce.ts';

const secret = 'a secret that two machines share';
const body = JSON.stringify({ id: '3f1f2a52-6e0c-4a57-9d3c-0b8f4f1f0001' });
const sign = (text: string, by = secret) =>
  `sha256=${createHmac('sha256', by).update(text).digest('hex')}`;
const bytes = (text: string) => new TextEncoder().encode(text);
const report = (text: string, signature: string | null) =>
  new Request('http://here.test/mail/bounce', {
    method: 'POST',
    body: text,
    headers: signature === null ? {} : { [signatureHeader]: signature },
  });

describe('a report of a mail that came back', () => {
  it('is believed with the signature of its very bytes', () => {
    expect(isSigned(bytes(body), sign(body), secret)).toBe(true);
    expect(isSigned(bytes(`${body} `), sign(body), secret)).toBe(false);
    expect(isSigned(bytes(body), sign(body, 'another'), secret)).toBe(false);
    expect(isSigned(bytes(body), sign(body).slice(0, -2), secret)).toBe(false);
    expect(isSigned(bytes(body), null, secret)).toBe(false);
  });

  it('has no address where no secret is set', async () => {
    for (const none of [undefined, '']) {
      expect((await takeBounce(report(body, sign(body, 'x')), none)).status).toBe(404);
    }
  });

  it('is refused unsigned, and when it is no report', async () => {
    expect((await takeBounce(report(body, null), secret)).status).toBe(401);
    for (const text of ['{', '{}', '{"id":"x"}']) {
      expect((await takeBounce(report(text, sign(text)), secret)).status).toBe(400);
    }
  });
});
