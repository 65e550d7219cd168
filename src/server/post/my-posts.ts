/** What a person has sent and how it stands, read with her own rights. */
import { subjectFolders } from '#domain/correction.ts';
import type { SubjectKind } from '#domain/revision/document.ts';
import type { MyPost, MyPostDetail } from '#domain/post/my-post.ts';
import { openStatuses } from '#domain/revision/status.ts';
import { z } from 'zod';
import { withdraw } from '../revisions/decide.ts';
import { oneRevision, ownRevisions } from '../revisions/mine.ts';
import type { Session } from '../session/session.ts';
import { tableOf } from '../subjects.ts';
import { dataOf, type Supabase } from '../supabase.ts';

/** So many stand in the list. */
const most = 30;

interface Row {
  id: string;
  name: string | null;
  status: MyPost['state'];
  base_version: number;
  created_at: string;
}

const toPost = ({ id, name, status, base_version, created_at }: Row): MyPost => ({
  ...{ id, name: name ?? '', state: status },
  isEdit: base_version > 0,
  sentAt: new Date(created_at),
});

/** What she has sent, newest first; what came along with something else stands under that. */
export async function loadMyPosts({ client, personId }: Session): Promise<MyPost[]> {
  const rows = await ownRevisions(client, personId, most);
  return rows.map(toPost);
}

async function pathOf(client: Supabase, subject: SubjectKind, id: string) {
  const row = dataOf(
    subject,
    await client.from(tableOf[subject]).select('code, status').eq('id', id).maybeSingle(),
  );
  return row && row.status !== 'draft' ? `/${subjectFolders[subject]}/${row.code}` : null;
}

/** The form of what waits; places and groups are corrected from their own pages. */
function formPathOf({ id, subject, status }: { id: string; subject: SubjectKind; status: string }) {
  if (subject === 'event') return `/post/e/revision/${id}`;
  if (subject !== 'activity') return null;
  return `/post/revision/${id}${status === 'asked' ? '?step=check' : ''}`;
}

/** One of them with what was asked and answered; null where she may not see it. */
export async function loadMyPost({ client }: Session, id: string): Promise<MyPostDetail | null> {
  if (!z.guid().safeParse(id).success) return null;
  const row = await oneRevision(client, id);
  if (!row) return null;
  return {
    ...toPost(row),
    path: await pathOf(client, row.subject, row.record_id),
    messages: row.revision_messages.map(({ by_desk, words, created_at }) => ({
      ...{ byDesk: by_desk, words },
      at: new Date(created_at),
    })),
    decision: row.decision,
    isOpen: openStatuses.some((status) => status === row.status),
    formPath: formPathOf(row),
  };
}

/** Takes a post back; whether it could be. */
export async function withdrawPost({ client }: Session, id: string): Promise<boolean> {
  return !('refused' in (await withdraw(client, id)));
}
