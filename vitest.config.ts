import { defineConfig } from 'vitest/config'

const nodeSide = { environment: 'node' as const, testTimeout: 60_000, hookTimeout: 120_000 }
const ground = ['./tests/fixtures/globalSetup.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...nodeSide,
          include: [
            'src/{domain,files,documents,threads}/**/*.test.ts',
            'web/src/**/*.test.{ts,tsx}',
            'tests/architecture/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'store',
          ...nodeSide,
          include: ['src/{store,serve,actions,jobs,accounts}/**/*.test.ts', 'demo/**/*.test.ts'],
          globalSetup: ground,
        },
      },
      {
        test: {
          name: 'api',
          ...nodeSide,
          testTimeout: 240_000,
          include: ['src/{api,cli}/**/*.test.ts', 'tests/api/**/*.test.ts'],
          globalSetup: ground,
        },
      },
      {
        test: {
          name: 'journeys',
          ...nodeSide,
          testTimeout: 300_000,
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ground,
          fileParallelism: false,
        },
      },
    ],
    maxWorkers: 2,
  },
})
