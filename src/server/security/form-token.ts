/**
 * Tokens that public forms carry: what the form was made for and when, signed, so that a form that
 * was never opened can not be sent. Nothing in them is secret.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { keyFor } from './secret.ts';

const sealedSchema = z.object({ at: z.number(), for: z.unknown() });

function sign(purpose: string, body: string): Buffer {
  return createHmac('sha256', keyFor(`form ${purpose}`))
    .update(body)
    .digest();
}

/**
 * Seals what a form is for.
 * @param purpose the form's name; a token of one form is none of another
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function sealForm(purpose: string, content: unknown, now: number): string {
  const body = Buffer.from(JSON.stringify({ at: now, for: content })).toString('base64url');
  return `${body}.${sign(purpose, body).toString('base64url')}`;
}

/** What a token says: its content, and how long ago it was made, milliseconds. */
export interface OpenedForm<T> {
  content: T;
  ageMs: number;
}

/** Reads a token; null when it is not one of ours for this purpose. */
export function openForm<T>(
  purpose: string,
  token: string,
  schema: z.ZodType<T>,
  now: number,
): OpenedForm<T> | null {
  const [body = '', signature = ''] = token.split('.', 2);
  const wanted = sign(purpose, body);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const sealed = sealedSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  const content = sealed.success ? schema.safeParse(sealed.data.for) : null;
  if (!sealed.success || !content?.success) return null;
  return { content: content.data, ageMs: now - sealed.data.at };
}
