import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/words.ts'],
    // Some tests check the whole base hundreds of times; a busy machine takes its time over them.
    testTimeout: 120_000,
    // A pipeline and a laptop must see the same texts.
    env: { TZ: 'UTC', LC_ALL: 'en_US.UTF-8', NO_COLOR: '1' },
  },
});
