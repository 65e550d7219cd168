import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Far from Japan and with summer time, so that code leaning on the machine's clock zone shows.
    env: { TZ: 'America/New_York' },
  },
});
