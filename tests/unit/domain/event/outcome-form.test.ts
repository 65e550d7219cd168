import { describe, expect, it } from 'vitest';
import {
  readReport,
  reportAnswers,
  reportToWriteSchema,
  shownSteps,
} from '#domain/event/outcome-form.ts';
import { codeOfAddress } from '#domain/event/outcome-links.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const idea = (n: number, kind: string, marks: number) => ({
  id: id(n),
  kind,
  words: `n${n}`,
  marks,
});

function pageWith(differences: Readonly<Record<string, unknown>> = {}) {
  return reportToWriteSchema.parse({
    event: {
      ...{ code: 'ACDEFG', title: '会', status: 'open' },
      ...{ starts_at: '2026-11-20T10:00:00+09:00', ends_at: '2026-11-20T12:00:00+09:00' },
    },
    saved: null,
    programme: ['あいさつ', '発表'],
    figures: { signed_up: 20, attended: 17 },
    ideas: [idea(1, 'wished', 3), idea(2, 'noticed', 0)],
    groups: [{ code: 'GGGGGG', name: '畑の会' }],
    born: [],
    ...differences,
  });
}

describe('the form of a report', () => {
  it('begins with who came, the programme and the notes that were liked', () => {
    const answers = reportAnswers(pageWith());
    expect(answers).toMatchObject({ attendance: ['17'], idea: [id(1)] });
    expect(answers.words?.[0]).toContain('「あいさつ」「発表」');
  });

  it('takes the seats where nobody was checked in, and all notes where none was liked', () => {
    const quiet = pageWith({
      figures: { signed_up: 20, attended: null },
      ideas: [idea(1, 'offered', 0), idea(2, 'noticed', 0)],
    });
    expect(reportAnswers(quiet)).toMatchObject({ attendance: ['20'], idea: [id(1), id(2)] });
  });

  it('reads chosen notes and lines, 気づき first', () => {
    const { report, problems } = readReport(
      {
        attendance: ['約１２人'.slice(1)],
        words: [' よい会 '],
        idea: [id(1), id(2)],
        ideas: ['朝に\n\n夜に'],
      },
      pageWith(),
    );
    expect(problems).toEqual({});
    expect(report).toMatchObject({ attendance: 12, words: 'よい会' });
    expect(report.items.map(({ kind, words }) => `${kind} ${words}`)).toEqual([
      'noticed n2',
      'idea n1',
      'idea 朝に',
      'idea 夜に',
    ]);
  });

  it('reads steps of groups and of fields, and leaves out rows that say nothing', () => {
    const { report } = readReport(
      {
        ...{ 's0.what': ['鍵を借りる'], 's0.who': ['g.GGGGGG'], 's0.due': ['2026-12-01'] },
        ...{ 's0.state': ['doing'], 's1.who': ['f.culture'], 's1.state': ['planned'] },
        ...{ 's2.what': ['絵をはる'], 's2.who': ['f.culture'], 's2.state': ['dance'] },
      },
      pageWith(),
    );
    expect(report.steps).toEqual([
      expect.objectContaining({
        group: 'GGGGGG',
        field: null,
        due_on: '2026-12-01',
        state: 'doing',
      }),
      expect.objectContaining({
        what: '絵をはる',
        group: null,
        field: 'culture',
        state: 'planned',
      }),
    ]);
  });

  it('says what is wrong, and where', () => {
    const { problems } = readReport(
      {
        ...{ attendance: ['たくさん'], noticed: ['あ'.repeat(301)], born_more: ['どこか'] },
        ...{ 's0.due': ['あした'], 's3.what': ['い'.repeat(201)] },
      },
      pageWith(),
    );
    expect(Object.keys(problems).toSorted()).toEqual([
      'attendance',
      'born_more',
      'noticed',
      's0.due',
      's0.what',
      's3.what',
    ]);
  });

  it('shows what was saved as it was written', () => {
    const saved = {
      ...{ version: 3, status: 'draft', attendance: null, words: 'よい会' },
      items: [
        { kind: 'idea', words: 'n1', idea_id: id(1) },
        { kind: 'noticed', words: 'かくれた', idea_id: id(9) },
      ],
      steps: [
        {
          ...{ id: id(5), what: '鍵', group: null, field: 'culture', due_on: null },
          ...{ state: 'done', note: '借りた', updated_on: '2026-11-21' },
        },
      ],
      links: [{ subject: 'place', code: 'PPPPPP', name: '米蔵' }],
    };
    const page = pageWith({ saved });
    const answers = reportAnswers(page);
    expect(answers).toMatchObject({ idea: [id(1)], noticed: ['かくれた'], born: ['place:PPPPPP'] });
    expect(shownSteps(answers)).toBe(3);
    const { report } = readReport(answers, page);
    expect(report.steps[0]).toMatchObject({
      id: id(5),
      field: 'culture',
      state: 'done',
      note: '借りた',
    });
    expect(report.links).toEqual([{ subject: 'place', code: 'PPPPPP' }]);
  });
});

describe('codeOfAddress', () => {
  it.each([
    ['https://engawa.example.jp/a/K3RT9C', { subject: 'activity', code: 'K3RT9C' }],
    ['/en/p/k3rt9c?from=mail', { subject: 'place', code: 'K3RT9C' }],
    ['ｇ/K3RT9C/', { subject: 'group', code: 'K3RT9C' }],
    ['https://engawa.example.jp/e/K3RT9C', null],
    ['K3RT9C', null],
    ['https://engawa.example.jp/a/', null],
  ])('%s', (typed, expected) => {
    expect(codeOfAddress(typed)).toEqual(expected);
  });
});
