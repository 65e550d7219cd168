/** Several people change, decide and merge at the same moment, each in a session of PostgreSQL of her own. */
import { beforeEach, describe, expect, it } from 'vitest';
import { describeParallel, repeat, sorted, type Call } from '../helpers/parallel-sessions.ts';

await describeParallel('changes at the same moment', ({ town, key, count }) => {
  const propose = (person: string, record: string, change: string, name = change): Call => [
    person,
    `public.propose_revision(${key(name)}, 'activity', tests.id('${record}'),
      (select version from public.activities where id = tests.id('${record}')), '${change}') ->> 'status'`,
  ];
  /** Whoever calls it may not read keys: the id is looked up first. */
  const revisionId = async (name: string) => {
    const [row] = await town.rows(`select id from public.revisions where key = ${key(name)}`);
    return String(row?.id);
  };
  const decide = (person: string, id: string, verdict: string): Call => [
    person,
    `public.decide_revision('${id}', '${verdict}', 'よい') ->> 'status'`,
  ];

  describe('revisions', () => {
    it('two curators decide one: the first holds, the other is told', async () => {
      await town.inTurn(propose('resident', 'tea party', '{"bring": "湯のみ"}', 'one'));
      const id = await revisionId('one');
      const answers = await town.inTheMiddle(
        `select private.lock_record('activity', tests.id('tea party'))`,
        ...[decide('curator', id, 'approve'), decide('admin', id, 'reject')],
        ...[decide('town_curator', id, 'approve'), decide('curator', id, 'reject')],
      );
      expect(answers.filter((answer) => answer === 'EN025')).toHaveLength(3);
      const [stored] = await town.rows(`select status, decided_by is not null as decided,
        applied_version from public.revisions where id = '${id}'`);
      expect(answers).toContain(stored?.status);
      expect(
        await count(
          `public.mails where data::text like '%${id}%' or person_id = tests.user_id('resident')`,
        ),
      ).toBe(1);
    });

    it('an activity and the place it came with are decided together, whichever is pressed', async () => {
      await town.inTurn([
        'resident',
        `public.propose_revision(${key('activity')}, 'activity', ${key('a')}, 0,
          jsonb_build_object('kind_code', 'salon', 'title', '朝の会', 'place_id', ${key('p')}), parts =>
          jsonb_build_array(jsonb_build_object('subject', 'place', 'record_id', ${key('p')}, 'proposed',
            '{"kind_code": "salon", "name": "集会所", "lng": 139.5, "lat": 35.5}'::jsonb))) ->> 'status'`,
      ]);
      const main = await revisionId('activity');
      const [part] = await town.rows(`select id from public.revisions where part_of = '${main}'`);
      const answers = await town.inTheMiddle(
        `select private.lock_record('place', ${key('p')})`,
        ...[decide('curator', main, 'approve'), decide('admin', String(part?.id), 'approve')],
        ...[decide('town_curator', main, 'approve')],
      );
      expect(sorted(answers)).toEqual(['EN025', 'EN025', 'approved']);
      expect(
        await count(
          `public.activities where id = ${key('a')} and place_id = ${key('p')} and version = 1`,
        ),
      ).toBe(1);
    });

    it('its author takes it back while the desk approves it: one of them, and it is so', async () => {
      await town.inTurn(propose('resident', 'tea party', '{"bring": "座ぶとん"}', 'back'));
      const id = await revisionId('back');
      const answers = await town.atOnce(decide('curator', id, 'approve'), [
        'resident',
        `public.withdraw_revision('${id}') ->> 'status'`,
      ]);
      const [stored] =
        await town.rows(`select r.status, a.bring from public.revisions r, public.activities a
        where r.id = '${id}' and a.id = tests.id('tea party')`);
      expect(sorted(answers)).toEqual(['EN025', String(stored?.status)]);
      expect(stored?.status === 'approved').toBe(stored?.bring === '座ぶとん');
    });

    it('of two on one base both stay: other fields are joined, the same field is asked about', async () => {
      await town.rows(`update public.groups set trusted = true where id = tests.id('tea')`);
      await town.rows(
        `insert into public.group_members (group_id, user_id) values (tests.id('tea'), tests.user_id('other_editor')) on conflict do nothing`,
      );
      const [before] = await town.rows(
        `select version from public.activities where id = tests.id('tea party')`,
      );
      const on = (person: string, change: string): Call => [
        person,
        `public.propose_revision(${key(person + change)}, 'activity', tests.id('tea party'), ${String(before?.version)}, '${change}')`,
      ];
      const hold = `select private.lock_record('activity', tests.id('tea party'))`;
      const joined = await town.inTheMiddle(
        hold,
        ...[
          on('editor', '{"kana": "おちゃかい"}'),
          on('other_editor', '{"cost_note": "茶菓子代"}'),
        ],
      );
      expect(joined.map((answer) => JSON.parse(answer) as unknown)).toEqual([
        expect.objectContaining({ status: 'applied' }),
        expect.objectContaining({ status: 'applied' }),
      ]);
      expect(
        await count(
          `public.activities where id = tests.id('tea party') and kana = 'おちゃかい' and cost_note = '茶菓子代'`,
        ),
      ).toBe(1);

      const asked = await town.inTheMiddle(
        hold,
        ...[
          on('editor', '{"booking_note": "電話で"}'),
          on('other_editor', '{"booking_note": "窓口で"}'),
        ],
      );
      const statuses = asked.map((answer) => /"status": "(\w+)"/.exec(answer)?.[1] ?? '');
      expect(sorted(statuses)).toEqual(['applied', 'conflict']);
      const conflict = asked.find((answer) => answer.includes('"conflict"'));
      expect(conflict).toContain('電話で');
      expect(conflict).toContain('窓口で');
      await town.rows(`update public.groups set trusted = false; delete from public.group_members
        where group_id = tests.id('tea') and user_id = tests.user_id('other_editor')`);
    });

    it('many ways to one revision, and it is one', async () => {
      const send = propose('resident', 'rice planting', '{"bring": "長ぐつ"}', 'key');
      expect(new Set(await town.atOnce(...repeat(6, () => send)))).toEqual(new Set(['waiting']));
      expect(await count(`public.revisions where key = ${key('key')}`)).toBe(1);
      expect(await town.atOnce(send, ['editor', send[1]])).toEqual(['waiting', 'EN027']);
    });

    it('two heaps that overlap are decided, and nobody waits for ever', async () => {
      const changes = repeat(8, (n) =>
        propose('resident', 'rice planting', `{"kana": "た${n}"}`, `heap ${n}`),
      );
      await town.inTurn(...changes);
      const ids = await Promise.all(changes.map((_, n) => revisionId(`heap ${n}`)));
      const heap = (person: string, of: string[]): Call => [
        person,
        `public.decide_revisions(array['${of.join("','")}']::uuid[], 'reject', 'x')`,
      ];
      const answers = await town.atOnce(
        ...[
          heap('other_curator', ids),
          heap('admin', [...ids].reverse()),
          heap('town_curator', ids.slice(4)),
        ],
        decide('admin', ids[7] ?? '', 'reject'),
      );
      expect(answers.join()).not.toMatch(/40P01|55P03/);
      expect(
        await count(
          `public.revisions where name is not null and id in ('${ids.join("','")}') and status = 'rejected'`,
        ),
      ).toBe(8);
    });
  });

  describe('merging', () => {
    const place = (name: string) => `(select code from public.places where id = ${key(name)})`;
    beforeEach(async () => {
      await town.rows(`insert into public.places (id, kind_code, name, location, precision, status)
        select tests.id('${key.test()} ' || n), 'salon', '家 ' || n, 'SRID=4326;POINT(139.5 35.5)', 'exact', 'published'
        from unnest(array['left', 'right']) n`);
    });
    const merge = (person: string, name: string, keep: string, drop: string): Call => [
      person,
      `public.merge_records(${key(name)}, 'place', ${place(keep)}, ${place(drop)}, '同じ家') ->> 'status'`,
    ];

    it('each into the other: one stays', async () => {
      const answers = await town.atOnce(
        merge('curator', 'm', 'left', 'right'),
        merge('admin', 'n', 'right', 'left'),
      );
      expect(sorted(answers)).toEqual([expect.stringMatching(/^EN02[68]$/), 'approved']);
      expect(
        await count(
          `public.places where id in (${key('left')}, ${key('right')}) and merged_into is null`,
        ),
      ).toBe(1);
    });

    it('the same form twice is one merge, with one answer', async () => {
      const form = merge('curator', 'm', 'left', 'right');
      expect(await town.atOnce(form, form, form)).toEqual(['approved', 'approved', 'approved']);
    });

    it('while a change of the duplicate is decided: neither waits for ever, nothing vanishes', async () => {
      await town.inTurn([
        'resident',
        `public.propose_revision(${key('change')}, 'place', ${key('right')}, 1, '{"name": "右の家"}') ->> 'status'`,
      ]);
      const id = await revisionId('change');
      const answers = await town.inTheMiddle(
        `select private.lock_record('place', ${key('right')})`,
        ...[decide('curator', id, 'approve'), merge('admin', 'm', 'left', 'right')],
      );
      expect(answers[1]).toBe('approved');
      const [stored] = await town.rows(
        `select status, decision from public.revisions where id = '${id}'`,
      );
      expect(answers[0] === 'approved' ? 'approved' : 'EN025').toBe(answers[0]);
      expect(stored?.status).toBe(answers[0] === 'approved' ? 'approved' : 'rejected');
    });
  });
});
