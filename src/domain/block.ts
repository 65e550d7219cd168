import { z } from 'zod';

/** What is held back: texts with a word, or whatever an account sends. */
export const blockKinds = ['word', 'sender'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A line of the list that admins keep. */
export interface Block {
  id: string;
  kind: BlockKind;
  /** The word, or the sender's address. */
  value: string;
  reason: string;
  addedBy: string | null;
  /** Instant, ISO 8601. */
  createdAt: string;
}

/** What an admin sends to add a line. */
export const blockSchema = z.object({
  kind: z.enum(blockKinds),
  value: z.string().trim().min(2).max(200),
  reason: z.string().trim().min(1).max(300),
});

/** What can be wrong with it; `too_short` and `nobody` are the database's words. */
export type BlockProblem = 'value' | 'reason' | 'too_short' | 'nobody' | 'known' | 'failed';

/** One line of the log of what curators and admins did. */
export interface AuditEntry {
  id: number;
  /** Instant, ISO 8601. */
  at: string;
  /** Null: a command or job of the operator, or an account that is no more. */
  actor: string | null;
  /** `block.added`, `role.given` … */
  action: string;
  subject: string;
  code: string | null;
  name: string | null;
}
