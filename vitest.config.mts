import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A pipeline and a laptop must see the same texts.
    env: { TZ: 'UTC', LC_ALL: 'en_US.UTF-8', NO_COLOR: '1' },
  },
});
