/** All that happens by itself, in one round. */
import { deletePhotos } from '../photos/delete-photos.ts';
import { dataOf } from '../supabase.ts';
import { sendMails, type JobTools, type MailCounts } from './send-mails.ts';

/** Days after which a mail that is over forgets whom it went to; its links work as long. */
const mailDays = 60;

/**
 * What is due once a day: more often changes nothing.
 * @throws DatabaseError
 */
export async function runDailyJobs({ client, town, clock }: JobTools): Promise<void> {
  const at = clock().toISOString();
  dataOf(
    'delete_old_corrections',
    await client.rpc('delete_old_corrections', { days: town.retention.reports }),
  );
  await deletePhotos(client);
  dataOf('forget_mails', await client.rpc('forget_mails', { days: mailDays, at }));
}

/**
 * Does all of it: once more, or at the same time elsewhere, changes nothing.
 * @throws DatabaseError
 */
export async function runJobs(tools: JobTools): Promise<MailCounts> {
  await runDailyJobs(tools);
  return sendMails(tools);
}
