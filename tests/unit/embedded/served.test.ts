import { createClient } from '@supabase/supabase-js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startEmbedded, type Embedded } from '#embedded/index.ts';
import { makeFolder, NOTES, writeMigration } from './temporary.ts';

const PHOTOS = `
insert into storage.buckets (id, name, public) values ('photos', 'photos', false);
create policy "own folder" on storage.objects for insert to authenticated
  with check (bucket_id = 'photos' and (storage.foldername(name))[1] = (select auth.uid())::text);
create policy "own files" on storage.objects for select to authenticated
  using (bucket_id = 'photos' and owner_id = (select auth.uid())::text);
`;

const folder = makeFolder();
const dataDir = join(folder.path, 'data');
let embedded: Embedded;

beforeAll(async () => {
  writeMigration(folder.path, NOTES + PHOTOS);
  embedded = await startEmbedded({ dataDir, migrations: folder.path, output: false });
});
afterAll(async () => {
  await embedded.stop();
  folder.remove();
});

function anonymous() {
  const { url, publishableKey } = embedded.endpoint;
  return createClient(url, publishableKey, { auth: { persistSession: false } });
}

const mailSchema = z.array(
  z.object({ to: z.string(), subject: z.string(), text: z.string(), sentAt: z.string() }),
);

async function mailTo(address: string) {
  const response = await fetch(`${embedded.endpoint.url}/mail?to=${encodeURIComponent(address)}`, {
    headers: { accept: 'application/json' },
  });
  return mailSchema.parse(await response.json());
}

/** Signs in by the code that is mailed. */
async function signIn(email: string) {
  const supabase = anonymous();
  expect((await supabase.auth.signInWithOtp({ email })).error).toBeNull();
  const [mail] = await mailTo(email);
  const token = /\d{6}/.exec(mail?.text ?? '')?.[0] ?? '';
  const { data, error } = await supabase.auth.verifyOtp({ email, token, type: 'magiclink' });
  expect(error).toBeNull();
  return { supabase, id: data.user?.id ?? '' };
}

describe('signing in', () => {
  it('works by the code of the caught mail, and the session is a person to the database', async () => {
    const { supabase, id } = await signIn('hanako@example.test');
    expect(await supabase.rpc('whoami')).toMatchObject({
      data: { id, role: 'authenticated', user: 'authenticated' },
    });
  });

  it('refuses a wrong code', async () => {
    const email = 'jiro@example.test';
    const supabase = anonymous();
    await supabase.auth.signInWithOtp({ email });
    const { error } = await supabase.auth.verifyOtp({ email, token: '000000', type: 'magiclink' });
    expect(error?.status).toBe(403);
  });

  it('sends our own words with a code of six digits', async () => {
    await anonymous().auth.signInWithOtp({ email: 'saburo@example.test' });
    const [mail] = await mailTo('saburo@example.test');
    expect(mail?.subject).toMatch(/^番号は \d{6}/);
    expect(mail?.text).toMatch(/番号は \d{6} です/);
  });

  it('sends them in the reading of the page that the mail should lead to', async () => {
    const email = 'anna@example.test';
    const options = { emailRedirectTo: 'http://localhost:4321/en/sign-in/link' };
    await anonymous().auth.signInWithOtp({ email, options });
    const [mail] = await mailTo(email);
    expect(mail?.subject).toMatch(/^Your code is \d{6} \(Engawa\)$/);
    expect(mail?.text).toContain('http://localhost:4321/en/sign-in/link?token=');
    expect(mail?.text).not.toMatch(/\{\{|[ぁ-んァ-ヶ一-龠]/);
  });
});

describe('the mail page', () => {
  it('shows what was caught, escaped', async () => {
    await anonymous().auth.signInWithOtp({ email: "o'brien&sons@example.test" });
    const page = await (await fetch(`${embedded.endpoint.url}/mail`)).text();
    expect(page).toContain('o&#39;brien&amp;sons@example.test');
    expect(page).not.toContain("o'brien&sons");
  });
});

describe('the server', () => {
  it('answers loopback names only, and no other path', async () => {
    const { port } = new URL(embedded.endpoint.url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/mail', headers: { host: 'evil.example' } })
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
    expect((await fetch(`${embedded.endpoint.url}/_system/info`)).status).toBe(404);
  });
});

describe('Storage', () => {
  const bytes = new Uint8Array([1, 2, 3, 254]);
  const upload = { contentType: 'image/jpeg' };

  it('takes and gives back a file as the policies say', async () => {
    const { supabase, id } = await signIn('shiro@example.test');
    const photos = supabase.storage.from('photos');
    expect((await photos.upload(`${id}/matsuri.jpg`, bytes, upload)).error).toBeNull();
    const { data } = await photos.download(`${id}/matsuri.jpg`);
    expect(new Uint8Array((await data?.arrayBuffer()) ?? [])).toEqual(bytes);
    expect(data?.type).toBe('image/jpeg');

    expect((await photos.upload('someone-else/photo.jpg', bytes, upload)).error).not.toBeNull();
    const stranger = (await signIn('goro@example.test')).supabase.storage.from('photos');
    expect((await stranger.download(`${id}/matsuri.jpg`)).error).not.toBeNull();
    expect(
      (await anonymous().storage.from('photos').download(`${id}/matsuri.jpg`)).error,
    ).not.toBeNull();
  });

  it('does not touch the file when the policy refuses its replacement', async () => {
    const { supabase, id } = await signIn('rokuro@example.test');
    const photos = supabase.storage.from('photos');
    await photos.upload(`${id}/a.jpg`, bytes, upload);
    const other = (await signIn('nanako@example.test')).supabase.storage.from('photos');
    const replacement = { ...upload, upsert: true };
    expect(
      (await other.upload(`${id}/a.jpg`, new Uint8Array([9]), replacement)).error,
    ).not.toBeNull();
    const { data } = await photos.download(`${id}/a.jpg`);
    expect(new Uint8Array((await data?.arrayBuffer()) ?? [])).toEqual(bytes);
  });

  it('never turns a name into a path', async () => {
    const { url, secretKey } = embedded.endpoint;
    await fetch(`${url}/storage/v1/object/photos/x/..%2F..%2F..%2Fescaped.jpg`, {
      method: 'POST',
      headers: { apikey: secretKey, 'content-type': 'image/jpeg' },
      body: bytes,
    });
    const names = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.includes('escaped'))).toEqual([]);
    const stored = names.filter((name) => /^storage\/[0-9a-f]{2}\/[0-9a-f]{62}$/.test(name));
    expect(stored.length).toBeGreaterThan(0);
    expect(new Uint8Array(readFileSync(join(dataDir, stored[0] ?? '')))).toEqual(bytes);
  });
});
