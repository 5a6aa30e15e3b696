#!/usr/bin/env node
// The command line. TypeScript is run as it stands; nothing has to be built first.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('../src/cli/main.ts')
await main(process.argv.slice(2))
