import { defineConfig } from 'vitest/config'

/** What every kind of test shares; what each kind is for stands in docs/testing.md. */
const shared = {
  setupFiles: ['test/support/vitest/quiet-console.ts'],
  restoreMocks: true,
  // a hang should show as one, not as a slow machine
  testTimeout: 20_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 15_000 } },
  // the finished product runs as it is
  server: { deps: { external: [/\/build\/server\//] } },
}

/**
 * A file of tests shares its process and its modules with the next one: loading the product takes longer than most
 * files. No module keeps what a test would notice; a test that changes a global puts it back.
 */
const sharedModules = { isolate: false }

export default defineConfig({
  test: {
    globalSetup: ['test/support/vitest/global-setup.ts'],
    reporters: ['default', './test/support/vitest/summary-reporter.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'domain',
          include: ['test/{domain,yjs,components,editor}/**/*.test.{ts,tsx}'],
          maxWorkers: 2,
          ...sharedModules,
        },
      },
      {
        test: {
          ...shared,
          name: 'server',
          include: ['test/{server,collaboration,routes,db,build}/**/*.test.{ts,tsx}'],
          maxWorkers: 2,
          ...sharedModules,
        },
      },
      {
        test: {
          ...shared,
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          // people who meet, in browsers that wait for each other: one journey at a time, and after everything else
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
        },
      },
    ],
  },
})
