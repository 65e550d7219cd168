/** Reads what pgTAP prints: the Test Anything Protocol (https://testanything.org). */

interface Assertion {
  ok: boolean;
  description: string;
  /** The comment lines below it, without their `#`. */
  diagnostics: string[];
}

export interface TapReport {
  assertions: Assertion[];
  /** What is wrong with the file as a whole: no plan, or another number of assertions than planned. */
  problem: string | undefined;
}

const assertionLine = /^(not )?ok \d+(?: - (.*?))?( # (?:TODO|SKIP)\b.*)?$/i;

/** @param output rows as pgTAP's functions return them; a row may hold several lines */
export function parseTap(output: readonly string[]): TapReport {
  const assertions: Assertion[] = [];
  let planned: number | undefined;
  for (const line of output.flatMap((row) => row.split('\n'))) {
    const plan = /^1\.\.(\d+)/.exec(line);
    if (plan) planned = Number(plan[1]);
    const assertion = assertionLine.exec(line);
    if (assertion) {
      const [, not, description = '', directive] = assertion;
      const ok = not === undefined || directive !== undefined;
      assertions.push({ ok, description, diagnostics: [] });
    } else if (line.startsWith('#')) {
      assertions.at(-1)?.diagnostics.push(line.replace(/^# ?/, ''));
    }
  }
  return { assertions, problem: planProblem(planned, assertions.length) };
}

function planProblem(planned: number | undefined, ran: number): string | undefined {
  if (planned === undefined) return 'no plan: begin with select plan(n), end with finish()';
  return planned === ran ? undefined : `planned ${planned} assertions, ran ${ran}`;
}
