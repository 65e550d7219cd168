/** Writing the report of an event, with the rights of who writes it. */
import {
  readReport,
  reportAnswers,
  reportToWriteSchema,
  type ReportToWrite,
  type WrittenReport,
} from '#domain/event/outcome-form.ts';
import type { ReportFailure, ReportPage, ReportTurn } from '#domain/event/outcome-page.ts';
import { answersOf, one } from '#domain/post/answers.ts';
import { parseShortCode } from '#domain/short-code.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadFields } from '../fields.ts';
import { textOf } from '../form-texts.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

async function load({ client }: Session, typed: string): Promise<ReportToWrite | null> {
  const code = parseShortCode(typed);
  if (code === null) return null;
  const data = dataOf('report_to_write', await client.rpc('report_to_write', { code }));
  return data === null ? null : reportToWriteSchema.parse(data);
}

/**
 * The form of a report; null for who does not keep the event.
 * @param turn what came of sending it, if it was sent
 * @throws DatabaseError
 */
export async function loadReportPage(
  session: Session,
  code: string,
  locale: Locale,
  turn: ReportTurn | undefined,
): Promise<ReportPage | null> {
  const [page, fields] = await Promise.all([load(session, code), loadFields(locale)]);
  if (!page) return null;
  if (turn && !('done' in turn)) return { page, fields, ...turn };
  return {
    ...{ page, fields, answers: reportAnswers(page) },
    ...{ problems: {}, failure: null, preview: null },
  };
}

const failures: Readonly<Record<string, ReportFailure>> = {
  EN010: 'too_many',
  EN060: 'not_yours',
  EN061: 'not_yours',
  EN062: 'state',
  EN079: 'conflict',
  '23514': 'words',
  '42501': 'not_yours',
};

function failureOf({ code, details }: { code: string; details: string | null }): ReportFailure {
  if (code !== 'EN022') return failures[code] ?? 'unreachable';
  return details?.includes('"words"') ? 'empty' : 'links';
}

async function save(
  { client }: Session,
  code: string,
  version: number,
  report: WrittenReport,
  publish: boolean,
): Promise<{ done: 'saved' | 'published' } | ReportFailure> {
  const { error } = await client.rpc('save_outcome', {
    ...{ code, base_version: version, publish },
    report: {
      ...report,
      items: report.items.map((item) => ({ ...item })),
      steps: report.steps.map((step) => ({ ...step })),
      links: report.links.map((link) => ({ ...link })),
    },
  });
  return error ? failureOf(error) : { done: publish ? 'published' : 'saved' };
}

/**
 * Takes the sent form: shows how it would be read, saves it, or publishes it.
 * @throws DatabaseError
 */
export async function takeReportForm(session: Session, form: FormData): Promise<ReportTurn> {
  const answers = answersOf(form);
  const back = { answers, problems: {}, failure: null, preview: null };
  const page = await load(session, one(answers, 'entry'));
  if (!page) return { ...back, failure: 'not_yours' };
  const { report, problems } = readReport(answers, page);
  if (Object.keys(problems).length > 0) return { ...back, problems };
  const command = textOf(form, 'do');
  if (command !== 'save' && command !== 'publish') return { ...back, preview: report };
  const version = Number(one(answers, 'version'));
  const saved = await save(session, page.event.code, version, report, command === 'publish');
  return typeof saved === 'string' ? { ...back, failure: saved } : saved;
}
