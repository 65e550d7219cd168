/** A report as it would be read, before it is saved. */
import type { Reference } from '../activity.ts';
import type { WrittenReport } from './outcome-form.ts';
import type { EventReport } from './outcome.ts';

/** What was written, with the names of the groups it gives steps to. */
export function writtenReport(written: WrittenReport, groups: readonly Reference[]): EventReport {
  return {
    ...written,
    steps: written.steps.map((step) => ({
      ...step,
      group: groups.find(({ code }) => code === step.group) ?? null,
    })),
  };
}
