// Builds the answering process into one file, so that it runs for weeks without whatever reads TypeScript, in half the memory.
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../', import.meta.url))
const place = join(root, 'dist', 'answering')
const making = `${place}.${process.pid}`
const madeFrom = new Set([join(root, 'package-lock.json'), fileURLToPath(import.meta.url)])

const noteSources = {
  name: 'note-sources',
  moduleParsed: ({ id }) => void (id.startsWith(join(root, 'src')) && madeFrom.add(id)),
}

try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [noteSources],
    build: {
      ssr: join(root, 'src/cli/border/answerAlone.ts'),
      outDir: making,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        // Of the packages, those that it never calls (the database's among them) are not even read.
        treeshake: { moduleSideEffects: 'no-external' },
        output: { entryFileNames: 'main.mjs', codeSplitting: false },
      },
    },
  })
  const sources = [...madeFrom].sort().map((file) => {
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
    return [relative(root, file), hash]
  })
  writeFileSync(join(making, 'madeFrom.json'), JSON.stringify(Object.fromEntries(sources)))
  rmSync(place, { recursive: true, force: true })
  renameSync(making, place)
} finally {
  rmSync(making, { recursive: true, force: true })
}
