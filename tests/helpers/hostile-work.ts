/** The work of a town in which everybody writes attacks: proposals, questions, claims, names, mails. */
import { createHash, randomUUID } from 'node:crypto';
import { dataOf, type Supabase } from '#server/supabase.ts';
import { newPerson, type NewPerson } from './acting-as.ts';
import { openSiteDatabase } from './demo-site.ts';
import { hostileCode, hostileId, hostileTexts } from './hostile-town.ts';

/** Someone who signed in once and goes by a hostile name. */
async function personNamed(dataDir: string, email: string, name: string): Promise<NewPerson> {
  const person = await newPerson(email, dataDir);
  const row = { id: person.id, display_name: name };
  dataOf('profiles', await person.client.from('profiles').insert(row));
  return person;
}

/** What attacks write into one activity of theirs, and the desk and they to one another about it. */
async function proposeAndTalk(i: number, resident: NewPerson, admin: NewPerson): Promise<string> {
  const text = hostileTexts[i] ?? '';
  const opened = dataOf(
    'activities',
    await resident.client.from('activities').select('version').eq('id', hostileId(i, 3)).single(),
  );
  const answer = dataOf(
    'propose_revision',
    await resident.client.rpc('propose_revision', {
      ...{ key: randomUUID(), subject: 'activity', record_id: hostileId(i, 3) },
      ...{ base_version: opened.version, reason: text },
      proposed: {
        ...{ title: `${text}!`.slice(0, 120), kana: `${text}?`, description: `${text}\n${text}` },
        ...{ welcome_note: `${text}.`, role_note: `${text}.`, cost_note: `${text}.` },
        ...{ booking_note: `${text}.`, bring: `${text}.`, first_visit_note: `${text}.` },
        contacts: [{ kind: 'other', value: text, label: text.slice(0, 100), visibility: 'public' }],
        schedules: [
          {
            ...{ freq: 'weekly', byday: ['MO'], opens_at: '09:00', room: text.slice(0, 100) },
            notes: `${text}.`,
            exceptions: [{ date: '2027-01-04', kind: 'cancelled', reason: text }],
          },
        ],
      },
    }),
  );
  const revision = /"revision":\s*"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? '';
  const verdict = { revision, reason: text };
  dataOf('ask', await admin.client.rpc('decide_revision', { ...verdict, verdict: 'ask' }));
  dataOf('answer', await resident.client.rpc('answer_revision', { revision, words: text }));
  if (i % 3 === 0)
    dataOf('reject', await admin.client.rpc('decide_revision', { ...verdict, verdict: 'reject' }));
  return revision;
}

/** What is said about the entries of each attack, by its text; the claims. */
async function layWords(operator: Supabase, claimant: NewPerson): Promise<string[]> {
  const now = new Date().toISOString();
  const today = now.slice(0, 10);
  const key = randomUUID;
  const each = <Row>(rows: (text: string, i: number) => Row[]) => hostileTexts.flatMap(rows);
  const open = { status: 'open' as const, handled_at: null, answer: null };
  const report = { activity_id: null, place_id: null, category: 'other' as const };
  const said = { ...report, record_version: 1 };
  const corrections = each((words, i) => [
    { ...said, ...open, key: key(), activity_id: hostileId(i, 3), words },
    {
      ...{ ...said, key: key(), place_id: hostileId(i, 2), words },
      ...{ status: 'handled' as const, handled_at: now, answer: words },
    },
  ]);
  dataOf('corrections', await operator.from('corrections').insert(corrections));
  const notice = { activity_id: null, group_id: null, until: '2099-01-01' };
  const notices = each((text, i) => [
    { ...notice, key: key(), activity_id: hostileId(i, 3), text },
    { ...notice, key: key(), group_id: hostileId(i, 1), text },
  ]);
  dataOf('notices', await operator.from('notices').insert(notices));
  const off = { date: today, kind: 'cancelled' as const };
  const dates = each((reason, i) => [{ ...off, schedule_id: hostileId(i, 4), reason }]);
  dataOf('schedule_exceptions', await operator.from('schedule_exceptions').insert(dates));
  const picture = { status: 'shown' as const, position: 0, width: 800, height: 600 };
  const photos = each((alt, i) => [
    { ...picture, id: hostileId(i, 5), activity_id: hostileId(i, 3), alt },
  ]);
  dataOf('photos', await operator.from('photos').insert(photos));
  const visit = { method: 'visit' as const, verified_on: today };
  const checks = each((note, i) => [{ ...visit, activity_id: hostileId(i, 3), note }]);
  dataOf('verifications', await operator.from('verifications').insert(checks));
  const hers = { claimant_id: claimant.id };
  const claims = each((evidence, i) => [
    { ...hers, id: hostileId(i, 6), key: key(), group_id: hostileId(i, 1), evidence },
  ]);
  dataOf('group_claims', await operator.from('group_claims').insert(claims));
  return claims.map(({ id }) => id);
}

export interface HostileWork {
  resident: NewPerson;
  admin: NewPerson;
  /** One of each attack. */
  revisions: string[];
}

/**
 * Lets them do it all, through the functions of the database wherever people use those.
 * @param operator with full rights, on the town of layHostileTown
 */
export async function layHostileWork(dataDir: string, operator: Supabase): Promise<HostileWork> {
  const resident = await personNamed(
    dataDir,
    'hostile@example.test',
    '<img src=x onerror=alert(1)>',
  );
  const admin = await personNamed(dataDir, 'desk@example.test', '"><script>alert(1)</script>');
  const claimant = await personNamed(
    dataDir,
    'claimant@example.test',
    'x\r\nBcc: evil@evil.example',
  );
  dataOf('grant', await operator.rpc('grant_role', { email: admin.email, role: 'admin' }));
  const { anyone } = await openSiteDatabase(dataDir);
  const revisions: string[] = [];
  const claims = await layWords(operator, claimant);
  for (const [i, text] of hostileTexts.entries()) {
    const claim = claims[i] ?? '';
    revisions.push(await proposeAndTalk(i, resident, admin));
    const visitor = createHash('sha256').update(`watch ${i}`).digest('hex');
    const asked = { address: `w${i}@town.example`, search: '', of_group: hostileCode(i), visitor };
    dataOf('ask_watch', await anyone.rpc('ask_watch', { ...asked, title: text }));
    if (i % 3 === 0) {
      const decided = { claim, verdict: 'denied', reason: text } as const;
      dataOf('decide_claim', await admin.client.rpc('decide_claim', decided));
    }
    if (i < 30) {
      const draft = { key: randomUUID(), what: 'activity', name: text, seen: 0 };
      const content = {
        step: 'name',
        answers: { title: [text], description: [text], bring: [text] },
      };
      dataOf('save_draft', await resident.client.rpc('save_draft', { ...draft, content }));
    }
    if (i < 20) {
      const owner = { group_id: hostileId(i, 1), user_id: resident.id, role: 'owner' } as const;
      dataOf('group_members', await operator.from('group_members').insert(owner));
      const invited = { code: hostileCode(i), email: `e${i}@town.example` };
      dataOf('invite_member', await resident.client.rpc('invite_member', invited));
    }
    if (i < 5) {
      const block = { kind: 'word', value: `zz${text}`.slice(0, 100), reason: text } as const;
      dataOf('add_block', await admin.client.rpc('add_block', block));
    }
  }
  const bounced = operator.from('mails').update({ state: 'refused', refusal: 'bounce' });
  dataOf('mails', await bounced.eq('template', 'claim-decided').neq('state', 'sending'));
  return { resident, admin, revisions };
}
