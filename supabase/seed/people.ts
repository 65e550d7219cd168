/**
 * The people of the demo: accounts made by signing in with a code, as anyone's are, with roles that
 * the operator gives them. Only a database with a mailbox of its own beside it can hold them.
 */
import { z } from 'zod';
import { demoPeople, demoRoles, type DemoPerson, type DemoRole } from '#domain/demo-people.ts';
import { connect, dataOf, type Supabase } from '#server/supabase.ts';
import { idOf } from './identity.ts';

/** Where the embedded database answers. */
interface Endpoint {
  url: string;
  publishableKey: string;
}

interface Duty {
  role?: 'curator' | 'admin';
  area?: string;
  /** Key of a group in town/groups.csv. */
  group?: string;
}

const duties: Readonly<Record<DemoRole, Duty>> = {
  resident: {},
  editor: { group: 'kodomo-hama' },
  otherEditor: { group: 'inaho-nouka' },
  curator: { role: 'curator', area: 'lz-chuo' },
  otherCurator: { role: 'curator', area: 'lz-higashi' },
  admin: { role: 'admin' },
};

const mailSchema = z.array(z.object({ subject: z.string() }));

/** Signs the person in once, so that she has an account. */
async function makeAccount({ email, displayName }: DemoPerson, { url, publishableKey }: Endpoint) {
  const client = connect(url, publishableKey, null);
  const asked = await client.auth.signInWithOtp({ email });
  if (asked.error) throw asked.error;
  const answer = await fetch(`${url}/mail?to=${encodeURIComponent(email)}`, {
    headers: { accept: 'application/json' },
  });
  const [mail] = mailSchema.parse(await answer.json());
  const token = /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? '';
  const { data, error } = await client.auth.verifyOtp({ email, token, type: 'magiclink' });
  if (error) throw error;
  const id = data.user?.id ?? '';
  const profile = await client.from('profiles').upsert({ id, display_name: displayName });
  dataOf('Naming a demo person', profile);
  await client.auth.signOut({ scope: 'local' });
  return id;
}

async function giveDuty(operator: Supabase, id: string, email: string, duty: Duty): Promise<void> {
  const { role, area, group } = duty;
  if (role !== undefined) {
    const order = { email, role, ...(area !== undefined && { area_code: area }) };
    dataOf('Giving a demo role', await operator.rpc('grant_role', order));
  }
  if (group !== undefined) {
    const member = { group_id: idOf(`group/${group}`), user_id: id, role: 'owner' } as const;
    dataOf('Joining a demo group', await operator.from('group_members').upsert(member));
  }
}

/**
 * Makes the demo's people and gives them what they may do, where they are not there yet.
 * @param operator client with the secret key
 * @throws DatabaseError, or the error of Auth
 */
export async function layDemoPeople(operator: Supabase, endpoint: Endpoint): Promise<void> {
  const names = Object.values(demoPeople).map(({ displayName }) => displayName);
  const known = dataOf(
    'Reading the demo people',
    await operator.from('profiles').select('display_name').in('display_name', names),
  );
  if (known.length >= names.length) return;
  for (const role of demoRoles) {
    const id = await makeAccount(demoPeople[role], endpoint);
    await giveDuty(operator, id, demoPeople[role].email, duties[role]);
  }
}
