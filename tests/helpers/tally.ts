/** How a part of the test run ended. */
export interface Tally {
  passed: number;
  failed: number;
  /** What was not run although it should have been, and why, a sentence each. */
  leftOut: string[];
}

export const passed: Tally = { passed: 1, failed: 0, leftOut: [] };
export const failed: Tally = { passed: 0, failed: 1, leftOut: [] };

/** A part that could not run here. */
export function leftOut(reason: string): Tally {
  return { passed: 0, failed: 0, leftOut: [reason] };
}

/** All parts together. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    leftOut: tallies.flatMap((tally) => tally.leftOut),
  };
}
