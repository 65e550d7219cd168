/** Seats of an event when everybody asks at the same moment, each in a session of PostgreSQL of her own. */
import { describe, expect, it } from 'vitest';
import { describeParallel, repeat, type Call } from '../helpers/parallel-sessions.ts';

await describeParallel('seats at the same moment', ({ town, key, count }) => {
  const laid = async (capacity: number) => {
    await town.rows(`insert into public.events (id, title, purpose, starts_at, ends_at, area_code, capacity, status)
      values (${key('event')}, '交流会', '何か', now() + interval '7 days', now() + interval '7 days 2 hours', 'north', ${capacity}, 'open')`);
  };
  const code = () => `(select code from public.events where id = ${key('event')})`;
  const hash = (text: string) => `encode(sha256('${key.test()} ${text}'::bytea), 'hex')`;
  const signUp = (n: number, people = 1): Call => [
    'anon',
    `public.sign_up(${code()}, ${key(`k${n}`)}, 'p${n}-${key.test()}@example.test', '{"name": "p${n}", "people": ${people}}', ${hash(`from ${n}`)})`,
  ];
  /** The codes that were mailed, by address. */
  const codes = async () => {
    const mails = await town.rows(
      `select address, data ->> 'secret' as secret from public.mails where template = 'sign-up-code'`,
    );
    return new Map(mails.map(({ address, secret }) => [String(address), String(secret)]));
  };
  const confirm = (n: number, secret: string): Call => [
    'anon',
    `public.confirm_sign_up(${key(`k${n}`)}, '${secret}', ${hash(`secret ${n}`)}, ${hash(`from ${n}`)}) ->> 'outcome'`,
  ];
  const all = (calls: (n: number) => Call, times: number) => town.atOnce(...repeat(times, calls));
  const of = (status: string) =>
    `public.sign_ups where event_id = ${key('event')} and status = '${status}'`;
  const tally = (answers: string[]) =>
    Object.fromEntries(
      [...new Set(answers)].map((a) => [a, answers.filter((b) => a === b).length]),
    );

  describe('two hundred people and thirty seats', () => {
    it('thirty in, the others waiting in order, none lost, none twice; who leaves is followed', async () => {
      await laid(30);
      expect(tally(await all((n) => signUp(n), 200))).toEqual({ unconfirmed: 200 });
      const mailed = await codes();
      const typed = (n: number) => confirm(n, mailed.get(`p${n}-${key.test()}@example.test`) ?? '');
      // Every one of them presses twice.
      const answers = await town.atOnce(...repeat(200, typed), ...repeat(200, typed));
      expect(tally(answers)).toEqual({ in: 60, waiting: 340 });
      expect(await count(of('in'))).toBe(30);
      expect(await count(of('waiting'))).toBe(170);
      const [numbers] =
        await town.rows(`select count(distinct number)::int as different, max(number) as last,
        max(number) filter (where status = 'in') as last_in from ${of('in').replace(/ and status.*/, '')}`);
      expect(numbers).toEqual({ different: 200, last: 200, last_in: 30 });
      const seats = () =>
        town.rows(`select taken, waiting from public.event_seats where event_id = ${key('event')}`);
      expect(await seats()).toEqual([{ taken: 30, waiting: 170 }]);

      // Twenty with a seat and ten who wait cancel at once, again everyone twice.
      const seated = await town.rows(`select name from ${of('in')} order by number limit 20`);
      const queued = await town.rows(`select name from ${of('waiting')} order by number limit 10`);
      const leaving = [...seated, ...queued].map(({ name }) => Number(String(name).slice(1)));
      const cancel = (n: number): Call => [
        'anon',
        `public.cancel_seat('${key.test()} secret ${n}', null, ${hash(`from ${n}`)})`,
      ];
      const left = await town.atOnce(...[...leaving, ...leaving].map(cancel));
      expect(tally(left)).toEqual({ cancelled: 60 });
      expect(await seats()).toEqual([{ taken: 30, waiting: 140 }]);
      const [after] = await town.rows(`select
        max(number) filter (where status = 'in') < min(number) filter (where status = 'waiting') as ordered,
        count(*) filter (where status = 'in')::int as seated from public.sign_ups where event_id = ${key('event')}`);
      expect(after).toEqual({ ordered: true, seated: 30 });
      // Each who moved up was told once, and was still to be found among those who stayed.
      const [told] =
        await town.rows(`select count(*)::int as mails, count(distinct data ->> 'sign_up')::int as people
        from public.mails where template = 'seat' and data ->> 'what' = 'moved_up'`);
      expect(told?.mails).toBe(told?.people);
    });

    it('groups are never split, and more are never let in than there are seats', async () => {
      await laid(31);
      await all((n) => signUp(n, 1 + (n % 4)), 60);
      const mailed = await codes();
      await all((n) => confirm(n, mailed.get(`p${n}-${key.test()}@example.test`) ?? ''), 60);
      const [seats] =
        await town.rows(`select k.taken, k.taken = (select sum(people) from ${of('in')}) as counted
        from public.event_seats k where event_id = ${key('event')}`);
      expect(Number(seats?.taken)).toBeLessThanOrEqual(31);
      expect(Number(seats?.taken)).toBeGreaterThan(27);
      expect(seats?.counted).toBe(true);
    });
  });
});
