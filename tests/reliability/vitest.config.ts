import { defineConfig } from 'vitest/config';

/** Whole processes, one file after the other: each of them is a site with its own database. */
export default defineConfig({
  test: {
    include: ['tests/reliability/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
