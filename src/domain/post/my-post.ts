/** What someone has sent, as her own page tells it. */

import type { RevisionStatus } from '../revision/status.ts';

/** What one goes on writing from her own page: an activity in steps, an event on one page. */
export const draftKinds = ['activity', 'event'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** One line of her list. */
export interface MyPost {
  id: string;
  name: string;
  state: RevisionStatus;
  /** A correction of something that was there, not something new. */
  isEdit: boolean;
  sentAt: Date;
}

/** A question of the desk, or an answer. */
export interface PostMessage {
  byDesk: boolean;
  words: string;
  at: Date;
}

/** Everything about one of them. */
export interface MyPostDetail extends MyPost {
  /** Address of its page where there is one. */
  path: string | null;
  messages: PostMessage[];
  /** Why the desk decided so. */
  decision: string | null;
  /** It can be answered, changed or taken back. */
  isOpen: boolean;
  /** Where its form is opened again while it waits; null: it has none. */
  formPath: string | null;
}
