/** Limits, groups and jobs when many come at the same moment, each in a session of PostgreSQL of her own. */
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeParallel, repeat, sorted, type Call } from '../helpers/parallel-sessions.ts';

await describeParallel('people at the same moment', ({ town, key, count }) => {
  const groupCode = `(select code from public.groups where id = tests.id('tea'))`;

  describe('limits', () => {
    const allowed = (answers: string[]) =>
      answers.filter((answer) => !/^(EN|23)\d{3}$/.test(answer)).length;
    const hash = (text: string) => `encode(sha256('${key.test()} ${text}'::bytea), 'hex')`;

    it('six codes for a mailbox, from however many machines', async () => {
      const answers = await town.atOnce(
        ...repeat(25, (n): Call => [
          'anon',
          `public.count_code_request(${hash(`from ${n}`)}, ${hash('box')})`,
        ]),
      );
      expect(allowed(answers)).toBe(6);
      expect(new Set(answers)).toEqual(new Set(['', 'EN010']));
    });

    it('three hundred people of one hall, none of them turned away', async () => {
      for (let wave = 0; wave < 10; wave++) {
        const answers = await town.atOnce(
          ...repeat(30, (n): Call => [
            'anon',
            `public.count_code_request(${hash('hall')}, ${hash(`box ${wave} ${n}`)})`,
          ]),
        );
        expect(allowed(answers)).toBe(30);
      }
    });

    it('twenty corrections for an entry a day, from however many addresses', async () => {
      const code = `(select code from public.activities where id = tests.id('tea party'))`;
      const answers = await town.atOnce(
        ...repeat(35, (n): Call => [
          'anon',
          `public.report_correction(${key(`c${n}`)}, ${code}, 'activity', 'time', 1, ${hash(`from ${n}`)})`,
        ]),
      );
      expect(allowed(answers)).toBe(20);
      expect(await count(`public.corrections where activity_id = tests.id('tea party')`)).toBe(20);
    });

    it('forty drafts, five claims, three notices, forty photos an hour', async () => {
      const drafts = await town.atOnce(
        ...repeat(39, (n): Call => [
          'resident',
          `public.save_draft(${key(`d${n}`)}, 'activity', 'x', '{}', 0)`,
        ]),
        ...repeat(6, (n): Call => [
          'resident',
          `public.save_draft(${key(`e${n}`)}, 'activity', 'x', '{}', 0)`,
        ]),
      );
      expect(allowed(drafts)).toBe(40);
      await town.rows(
        `insert into public.groups (id, name, status) select tests.id('${key.test()} g' || n), '会 ' || n, 'published' from generate_series(1, 9) n`,
      );
      const claims = await town.atOnce(
        ...repeat(9, (n): Call => [
          'resident',
          `public.claim_group(${key(`k${n}`)}, (select code from public.groups where id = ${key(`g${n + 1}`)}), '代表です')`,
        ]),
      );
      expect(allowed(claims)).toBe(5);
      const notices = await town.atOnce(
        ...repeat(6, (n): Call => [
          'editor',
          `public.post_notice(${key(`n${n}`)}, 'group', ${groupCode}, 'お休み', private.today())`,
        ]),
      );
      expect(allowed(notices)).toBe(3);
      const photos = await town.atOnce(
        ...repeat(45, (n): Call => ['editor', `public.begin_photo(${key(`f${n}`)})`]),
      );
      expect(allowed(photos)).toBe(40);
    });

    it('what is sent twice counts once, and both are answered alike', async () => {
      await town.rows(
        `update public.notices set withdrawn_at = now(); delete from public.group_claims`,
      );
      const rice = `(select code from public.groups where id = tests.id('rice'))`;
      for (const call of [
        [
          'editor',
          `public.post_notice(${key('n')}, 'group', ${groupCode}, 'お休み', private.today())`,
        ],
        ['resident', `public.claim_group(${key('k')}, ${rice}, '代表です')`],
        ['resident', `public.begin_photo(${key('f')})`],
        [
          'curator',
          `public.confirm_record('place', (select code from public.places where id = tests.id('tea house')), 'phone', '電話 ${key.test()}')`,
        ],
      ] satisfies Call[]) {
        const answers = await town.atOnce(...repeat(5, () => call));
        expect(new Set(answers).size, `${call[1]}: ${answers.join(' ')}`).toBe(1);
        expect(answers[0]).not.toMatch(/^\w{5}$/);
      }
      expect(await count(`public.verifications where note = '電話 ${key.test()}'`)).toBe(1);
    });
  });

  describe('a group', () => {
    beforeEach(async () => {
      await town.rows(
        `insert into public.groups (id, name, status) values (${key('group')}, '会 ${key.test()}', 'published')`,
      );
    });
    const code = () => `(select code from public.groups where id = ${key('group')})`;
    const joins = (person: string, role: string) =>
      town.rows(
        `insert into public.group_members (group_id, user_id, role) values (${key('group')}, tests.user_id('${person}'), '${role}')`,
      );
    const owners = async () =>
      (
        await town.rows(`select u.email from public.group_members m join auth.users u on u.id = m.user_id
        where m.group_id = ${key('group')} and m.role = 'owner'`)
      ).map(({ email }) => String(email).split('@')[0]);
    const secretFor = async (person: string) => {
      await town.inTurn([
        'editor',
        `public.invite_member(${code()}, '${person}@example.test', 'owner')`,
      ]);
      const [row] =
        await town.rows(`select split_part(data ->> 'path', '/', 4) as secret from public.mails
        where address = '${person}@example.test' order by created_at desc limit 1`);
      return String(row?.secret);
    };

    it('is handed over once, to one', async () => {
      await joins('editor', 'owner');
      const [first, second] = [await secretFor('resident'), await secretFor('other_editor')];
      const answers = await town.atOnce(
        ['resident', `public.answer_invitation('${first}', true)`],
        ['other_editor', `public.answer_invitation('${second}', true)`],
      );
      expect(answers.filter((answer) => answer === 'EN041')).toHaveLength(1);
      expect(await owners()).toEqual([answers[0] === 'EN041' ? 'other_editor' : 'resident']);
      expect(await count(`public.ownerless_groups where group_id = ${key('group')}`)).toBe(0);
    });

    it('an invitation is good for one, whoever opens it', async () => {
      await joins('editor', 'owner');
      const secret = await secretFor('resident');
      const answers = await town.atOnce(
        ...['resident', 'other_editor', 'curator'].map((person): Call => [
          person,
          `public.answer_invitation('${secret}', true)`,
        ]),
      );
      expect(answers.filter((answer) => answer === 'EN041')).toHaveLength(2);
      expect(await owners()).toHaveLength(1);
    });

    it('the new owner is not removed by the old one, nor left out by her leaving', async () => {
      await joins('editor', 'owner');
      await joins('resident', 'editor');
      const secret = await secretFor('resident');
      const answers = await town.inTheMiddle(
        `select private.lock_team(${key('group')})`,
        ['resident', `public.answer_invitation('${secret}', true)`],
        ['editor', `public.remove_member(${code()}, tests.user_id('resident'))`],
        ['editor', `public.leave_group(${code()})`],
      );
      expect(answers.join()).not.toMatch(/40P01|55P03/);
      const left = await owners();
      expect(
        left.length + (await count(`public.ownerless_groups where group_id = ${key('group')}`)),
      ).toBe(1);
    });

    it('two owners who leave together leave a group that the desk hears of', async () => {
      await joins('editor', 'owner');
      await joins('resident', 'owner');
      await town.atOnce(
        ['editor', `public.leave_group(${code()})`],
        ['resident', `public.leave_group(${code()})`],
      );
      expect(await owners()).toEqual([]);
      expect(await count(`public.ownerless_groups where group_id = ${key('group')}`)).toBe(1);
    });

    it('two claims approved together make one owner and her helper', async () => {
      await town.rows('delete from public.group_claims');
      const claim = (person: string): Call => [
        person,
        `public.claim_group(${key(person)}, ${code()}, '代表です')`,
      ];
      const claims = await town.inTurn(claim('resident'), claim('other_editor'));
      const answers = await town.atOnce(
        ...claims.map((id, n): Call => [
          n === 0 ? 'curator' : 'admin',
          `public.decide_claim('${id}', 'approved')`,
        ]),
      );
      expect(answers).toEqual(['approved', 'approved']);
      expect(await owners()).toHaveLength(1);
      expect(await count(`public.group_members where group_id = ${key('group')}`)).toBe(2);
    });
  });

  describe('jobs', () => {
    it('of several daily rounds one does it, with one reminder a person', async () => {
      // Three years on, when everything is due.
      const round: Call = ['service', `public.run_daily_jobs(90, 60, now() + interval '3 years')`];
      const answers = await town.atOnce(...repeat(6, () => round));
      expect(answers.filter((answer) => answer !== 'null')).toHaveLength(1);
      expect(
        await count(
          `public.mails where template = 'reminder' and person_id = tests.user_id('editor')`,
        ),
      ).toBe(1);
    });

    it('a mail is taken by one of them', async () => {
      await town.rows(`delete from public.mails`);
      await town.rows(
        `select private.send_mail(null, 'x' || n || '@example.test', 'notice', '{}') from generate_series(1, 40) n`,
      );
      const take: Call = ['service', `(select json_agg(m.id) from public.claim_mails(5) m)`];
      const taken = (await town.atOnce(...repeat(12, () => take))).flatMap((answer) =>
        answer === 'null' ? [] : z.array(z.string()).parse(JSON.parse(answer)),
      );
      expect(taken).toHaveLength(40);
      expect(new Set(taken).size).toBe(40);
      expect(await count(`public.mails where attempts <> 1`)).toBe(0);
    });

    it('a digest is written by one of them', async () => {
      await town.rows(
        `insert into public.watches (id, address, title, confirmed_at) values (${key('watch')}, 'w@example.test', '全部', '2026-01-01')`,
      );
      const tell: Call = [
        'service',
        `public.tell_watch(${key('watch')}, '2026-01-01', '[{"title": "x", "path": "/", "about": "", "isNew": true}]')`,
      ];
      expect(sorted(await town.atOnce(tell, tell, tell))).toEqual(['false', 'false', 'true']);
    });
  });
});
