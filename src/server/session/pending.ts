/** Who has asked for a code on this device and where she was going, until the code is typed in. */
import { z } from 'zod';
import { pathAfterSignIn } from '#domain/personal-paths.ts';
import { emailSchema } from '#domain/sign-in.ts';
import { cookieOptions, type SessionContext } from './session-client.ts';

const cookieName = 'engawa-code-for';
/** As long as the code is good, seconds. */
const lifetime = 60 * 60;

const pendingSchema = z.object({ email: emailSchema, next: z.string().transform(pathAfterSignIn) });

/** A sign-in under way. */
export type Pending = z.infer<typeof pendingSchema>;

/** Keeps the sign-in on this device, so that the code's page survives a look into the mail. */
export function keepPending(context: SessionContext, pending: Pending): void {
  context.cookies.set(cookieName, pending, { ...cookieOptions(context), maxAge: lifetime });
}

/** The sign-in under way on this device; null when there is none. */
export function readPending({ cookies }: Pick<SessionContext, 'cookies'>): Pending | null {
  try {
    return pendingSchema.safeParse(cookies.get(cookieName)?.json()).data ?? null;
  } catch {
    return null;
  }
}

/** Forgets it. */
export function forgetPending(context: SessionContext): void {
  context.cookies.delete(cookieName, { path: '/' });
}
