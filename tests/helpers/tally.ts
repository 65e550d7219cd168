/** How a part of the test run ended. */
export interface Tally {
  passed: number;
  /** What failed: its name, and on further lines what was wrong. */
  failures: string[];
  /** What was not run although it should have been, and why, a sentence each. */
  leftOut: string[];
}

export const passed: Tally = { passed: 1, failures: [], leftOut: [] };

/** One case that failed. */
export function failed(what: string, findings: readonly string[] = []): Tally {
  return { passed: 0, failures: [[what, ...findings].join('\n')], leftOut: [] };
}

/** A part that could not run here. */
export function leftOut(reason: string): Tally {
  return { passed: 0, failures: [], leftOut: [reason] };
}

/** All parts together. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
    leftOut: tallies.flatMap((tally) => tally.leftOut),
  };
}
