import { gzipSync } from 'node:zlib'
import type { Plugin, Rollup } from 'vite'

/** What a first visitor downloads, in compressed bytes. More than this and the build stops. */
const most = { script: 200_000, style: 45_000 } as const

/** Loaded at once for a first visitor: the entry, the words of one language, the front page. */
const atOnce = /virtual:messages\/es$|pages\/public\/Welcome\.tsx$/

/** Measures the front page with everything it loads, prints it, and holds it to its budget. */
export const firstPagePlugin = (): Plugin => ({
  name: 'aval-first-page',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const first = chunks.filter((chunk) => chunk.isEntry || atOnce.test(chunk.facadeModuleId ?? ''))
    const names = withImports(
      first.map(({ fileName }) => fileName),
      bundle,
    )
    const styles = new Set(chunks.filter(({ fileName }) => names.has(fileName)).flatMap(stylesOf))
    const script = weigh(names, bundle)
    const style = weigh(styles, bundle)
    this.info(
      `first page: ${kilobytes(script)} kB of script in ${names.size} files, ${kilobytes(style)} kB of style, compressed`,
    )
    if (script > most.script) this.error(`the first page may load ${kilobytes(most.script)} kB of script`)
    if (style > most.style) this.error(`the first page may load ${kilobytes(most.style)} kB of style`)
  },
})

const withImports = (names: readonly string[], bundle: Rollup.OutputBundle) => {
  const seen = new Set<string>()
  const visit = (name: string) => {
    const chunk = bundle[name]
    if (seen.has(name) || chunk?.type !== 'chunk') return
    seen.add(name)
    for (const imported of chunk.imports) visit(imported)
  }
  for (const name of names) visit(name)
  return seen
}

const stylesOf = (chunk: Rollup.OutputChunk) => [...(chunk.viteMetadata?.importedCss ?? [])]

const weigh = (names: Iterable<string>, bundle: Rollup.OutputBundle) => {
  let bytes = 0
  for (const name of names) {
    const file = bundle[name]
    if (file) bytes += gzipSync(file.type === 'chunk' ? file.code : file.source).length
  }
  return bytes
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
