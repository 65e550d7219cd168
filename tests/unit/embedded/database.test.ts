import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '#embedded/database.ts';
import { maintain } from '#embedded/maintenance.ts';
import { applyMigrations } from '#embedded/migrate.ts';
import { makeFolder, NOTES, temporaryFolder, writeMigration } from './temporary.ts';

const folder = makeFolder();
let database: Database;

beforeAll(async () => {
  database = await openDatabase({ migrations: writeMigration(folder.path, NOTES) });
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

function request(path: string, apikey: string, init: RequestInit = {}): Promise<Response> {
  return database.fetch(
    new Request(`http://localhost/rest/v1/${path}`, {
      ...init,
      headers: { apikey, 'content-type': 'application/json' },
    }),
  );
}

describe('roles', () => {
  it('stay apart when many requests come at once', async () => {
    const { publishableKey, secretKey } = database.keys;
    const asked = Array.from({ length: 40 }, (_, index) =>
      index % 2 === 0 ? publishableKey : secretKey,
    );
    const answers = await Promise.all(asked.map((key) => request('rpc/whoami', key)));
    const users = await Promise.all(answers.map((answer): Promise<unknown> => answer.json()));
    expect(users).toEqual(
      asked.map((key) => {
        const role = key === publishableKey ? 'anon' : 'service_role';
        return { id: null, role, user: role };
      }),
    );
  });

  it('keep exactly what the migrations grant them', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { publishableKey, secretKey } = database.keys;
    const body = JSON.stringify({ body: 'こんにちは' });
    expect((await request('notes', publishableKey, { method: 'POST', body })).status).toBe(201);
    expect((await request('notes?select=body', publishableKey)).status).toBe(200);
    expect((await request('notes?select=secret', publishableKey)).status).toBe(401);
    expect((await request('notes?id=gt.0', publishableKey, { method: 'DELETE' })).status).toBe(401);
    expect((await request('notes?select=secret', secretKey)).status).toBe(200);
  });

  it('are refused without a key', async () => {
    expect((await request('notes', '')).status).toBe(401);
  });
});

describe('answers', () => {
  it('keep the SQLSTATE, detail and hint of an error', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const answer = await request('rpc/refuse', database.keys.publishableKey);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      code: 'EN001',
      message: 'no',
      details: 'because',
      hint: 'ask',
    });
  });

  it('give times in ISO 8601', async () => {
    const answer = await request('rpc/moment', database.keys.publishableKey);
    expect(await answer.json()).toEqual([{ at: '2026-11-21T07:50:28.517+00:00' }]);
  });
});

describe('maintenance', () => {
  it('gathers statistics of what was written, as autovacuum does', async () => {
    await database.pglite.exec(
      `insert into public.notes (body) select 'a' from generate_series(1, 500)`,
    );
    await maintain(database);
    const { rows } = await database.pglite.query(
      `select reltuples > 400 as known from pg_class where oid = 'public.notes'::regclass`,
    );
    expect(rows).toEqual([{ known: true }]);
  });
});

describe('a pgTAP test', () => {
  it('acts as a person through request.jwt.claims', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const who = await database.pglite.transaction(async (transaction) => {
      await transaction.query('set local role authenticated');
      await transaction.query(`select set_config('request.jwt.claims', $1, true)`, [
        JSON.stringify({ sub: id, role: 'authenticated', email: 'hanako@example.test' }),
      ]);
      return transaction.query(
        `select public.whoami() as who, auth.email() as email, auth.jwt() ->> 'sub' as sub`,
      );
    });
    expect(who.rows).toEqual([
      {
        who: { id, role: 'authenticated', user: 'authenticated' },
        email: 'hanako@example.test',
        sub: id,
      },
    ]);
  });

  it('finds pgTAP, PostGIS and trigrams of Japanese on the search path', async () => {
    const { rows } = await database.pglite.query(
      `select plan(1) as tap, st_astext(st_point(139.7, 35.7)) as point,
              show_trgm('子ども') <> '{}' as trigrams`,
    );
    expect(rows).toEqual([{ tap: '1..1', point: 'POINT(139.7 35.7)', trigrams: true }]);
  });
});

describe('migrations', () => {
  it('are applied once and recorded as the Supabase CLI does', async () => {
    expect(database.applied).toEqual(['20260101000000_notes.sql']);
    expect(await applyMigrations(database.pglite, folder.path)).toEqual([]);
    const { rows } = await database.pglite.query(
      'select version, name, cardinality(statements) as n from supabase_migrations.schema_migrations',
    );
    expect(rows).toEqual([{ version: '20260101000000', name: 'notes', n: 9 }]);
  });

  it('that fail name the file and line and leave nothing behind', async () => {
    const broken = writeMigration(
      temporaryFolder(),
      "create table public.half ();\nselect 'あ';\nselect nothing;\n",
      '20260102000000_broken',
    );
    await expect(applyMigrations(database.pglite, broken)).rejects.toThrow(
      /20260102000000_broken\.sql:3: column "nothing" does not exist/,
    );
    const { rows } = await database.pglite.query(`select to_regclass('public.half') as half`);
    expect(rows).toEqual([{ half: null }]);
  });
});
