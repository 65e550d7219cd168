/** Drafts of forms of posting on this device: what was typed is kept at every change, by its key. */
import { z } from 'zod';

const prefix = 'engawa:draft:';
/** After so many days a draft nobody touched goes, as on the server. */
const lifetimeMs = 90 * 24 * 60 * 60 * 1000;

const draftSchema = z.object({
  key: z.string(),
  /** Address of the form, without its search. */
  path: z.string(),
  step: z.string(),
  name: z.string(),
  /** Every field as the form would send it. */
  fields: z.array(z.tuple([z.string(), z.string()])),
  /** Counts the times it was written, on whichever screen. */
  turn: z.number(),
  /** Milliseconds since 1970-01-01T00:00Z. */
  at: z.number(),
});

/** A draft as the device keeps it. */
export type DeviceDraft = z.infer<typeof draftSchema>;

function parse(text: string | null): DeviceDraft | null {
  if (text === null) return null;
  try {
    return draftSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The draft with this key, if the device has it. */
export function readDraft(key: string): DeviceDraft | null {
  try {
    return parse(localStorage.getItem(prefix + key));
  } catch {
    return null;
  }
}

/** Writes a draft; whether the device took it. */
export function writeDraft(draft: DeviceDraft): boolean {
  try {
    localStorage.setItem(prefix + draft.key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft. */
export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}

/** Whether a change of the device's storage is one of this draft. */
export function isDraftKey(stored: string | null, key: string): boolean {
  return stored === prefix + key;
}

/** All drafts of this device, newest first; old ones go. @param now milliseconds since 1970 */
export function listDrafts(now: number): DeviceDraft[] {
  try {
    const drafts = Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => parse(localStorage.getItem(name)) ?? []);
    for (const { key, at } of drafts) if (now - at > lifetimeMs) forgetDraft(key);
    return drafts.filter(({ at }) => now - at <= lifetimeMs).sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}
