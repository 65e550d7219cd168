import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // One core fewer is the default: of two, that is half a machine.
    maxWorkers: '100%',
    // Some open an embedded database, which takes seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Far from Japan and with summer time, so that code leaning on the machine's clock zone shows.
    env: { TZ: 'America/New_York' },
  },
});
