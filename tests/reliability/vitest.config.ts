import { defineConfig } from 'vitest/config';

/** Whole processes: each file starts a site with its own database. */
export default defineConfig({
  test: {
    include: ['tests/reliability/**/*.test.ts'],
    // Two at a time are served by one build, so it is there before the first of them.
    globalSetup: 'tests/reliability/build-once.ts',
    // A site that starts is busy with one thing at a time; more than two would starve each other.
    maxWorkers: 2,
    // As in the browser: processes that are killed and started on a busy machine may once be too late for
    // what is waited for. Who works on a story sees it fail at the first try.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
