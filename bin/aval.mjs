#!/usr/bin/env node
// The command line. TypeScript is run as it stands; nothing has to be built first. What answers the border is built into one
// file at its first start, since it runs for weeks and its memory counts.
const args = process.argv.slice(2)
const { answeringAlone } = await import('./answeringAlone.mjs')
const alone = args[0] === 'border' && args[1] === 'answer' ? answeringAlone() : undefined
if (alone === undefined) (await import('tsx/esm/api')).register()
const { main } = await import(alone ?? '../src/cli/main.ts')
await main(args)
