/** The log of what curators and admins did, as an admin reads it. */
import type { AuditEntry } from '#domain/block.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

const aPage = 50;

/** A page of the log, newest first. */
export interface AuditPage {
  entries: AuditEntry[];
  /** What to ask for to read on; null at the end. */
  before: number | null;
}

/**
 * The entries before one; the database refuses whoever is no admin.
 * @param before id of an entry, or null: from the newest
 */
export async function loadAudit({ client }: Session, before: number | null): Promise<AuditPage> {
  const asked = before === null ? { most: aPage + 1 } : { before, most: aPage + 1 };
  const rows = dataOf('read_audit', await client.rpc('read_audit', asked));
  const entries = rows.slice(0, aPage).map(({ id, at, actor, action, subject, code, name }) => ({
    ...{ id, at, action, subject },
    // Columns of a function may be null, which the generated types do not say.
    ...{ actor: actor || null, code: code || null, name: name || null },
  }));
  return { entries, before: rows.length > aPage ? (entries.at(-1)?.id ?? null) : null };
}
