/** Reports of events when two editors save at once, and jobs and answers that come twice. */
import { beforeAll, expect, it } from 'vitest';
import { describeParallel, repeat, sorted, type Call } from '../helpers/parallel-sessions.ts';

await describeParallel('after an event, at the same moment', ({ town, count }) => {
  const event = `tests.id('tea talk')`;
  const code = `(select code from public.events where id = ${event})`;
  const step = `'{"id": null, "what": "鍵を借りる", "group": null, "field": null, "due_on": null, "state": "planned", "note": null}'`;
  const save = (words: string, version: number, publish = false): string =>
    `public.save_outcome(${code}, ${version}, jsonb_build_object('attendance', 3, 'words', '${words}', 'items', '[]'::jsonb,
      'steps', jsonb_build_array(${step}::jsonb), 'links', '[]'::jsonb), ${publish}) ->> 'version'`;

  beforeAll(async () => {
    await town.rows(`select tests.create_events()`);
    await town.rows(`update public.events set starts_at = now() - interval '4 days 3 hours', ends_at = now() - interval '4 days'
      where id in (${event}, tests.id('own walk'))`);
  });

  it('one of two editors saves, the other hears of it, and a button pressed twice is one change', async () => {
    const answers = await town.atOnce(
      ['editor', save('一人目', 0)],
      ['editor', save('一人目', 0)],
      ['curator', save('二人目', 0)],
      ['admin', save('三人目', 0)],
    );
    expect(answers.filter((answer) => answer === '1').length).toBeGreaterThanOrEqual(1);
    expect(new Set(answers)).toEqual(new Set(['1', 'EN079']));
    expect(await count(`public.outcomes where version = 1`)).toBe(1);
    expect(await count(`public.next_steps`)).toBe(1);
  });

  it('asks a host once, however many machines run the job', async () => {
    const jobs = await town.atOnce(
      ...repeat(8, (): Call => ['service', 'public.ask_for_reports()']),
    );
    expect(sorted(jobs).filter((sent) => sent !== '0')).toEqual(['2']);
    expect(await count(`public.mails where template = 'report-reminder'`)).toBe(2);
  });

  it('asks about steps once, and takes an answer that is sent twice once', async () => {
    await town.inTurn(['editor', save('公開', 1, true)]);
    const later = `now() + interval '3 months 1 day'`;
    const jobs = await town.atOnce(
      ...repeat(8, (): Call => ['service', `public.ask_about_steps(${later})`]),
    );
    expect(sorted(jobs).filter((sent) => sent !== '0')).toEqual(['1']);
    await town.rows(
      `update public.mails set link_hash = encode(sha256('reports'::bytea), 'hex') where template = 'steps-follow-up'`,
    );
    const said = `(select jsonb_agg(jsonb_build_object('id', id, 'state', 'done', 'note', 'できた')) from public.next_steps)`;
    const answers = await town.atOnce(
      ...repeat(6, (): Call => [
        'anon',
        `public.answer_steps('reports', repeat('a', 64), ${said}) ->> 'changed'`,
      ]),
    );
    expect(sorted(answers)).toEqual(['0', '0', '0', '0', '0', '1']);
    expect(await count(`public.outcomes where version = 3`)).toBe(1);
  });
});
