import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Place } from '../../domain/programmes/fault.ts'
import { reasonOfYaml, type WritingMistake } from '../parserReason.ts'

/** One file of YAML: what it says, and on which line each thing stands. */
export interface YamlFile {
  readonly value: unknown
  /** The first mistake of writing, if there is one; then `value` says nothing. */
  readonly mistake: WritingMistake | null
  /** The line of what stands at a place, or of the nearest thing around it that is there. */
  readonly lineOf: (place: Place) => number
}

export const readYaml = (text: string): YamlFile => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const mistake = document.errors[0] ?? document.warnings[0]
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  if (mistake) return mistaken(lines.linePos(mistake.pos[0]), reasonOfYaml(mistake.message, mistake.code))
  try {
    return {
      value: document.toJS({ maxAliasCount: 100 }),
      mistake: null,
      lineOf: (place) => lineAt(offsetOf(document.contents, place)),
    }
  } catch (error) {
    // Names that nothing bears, and too many of them, are noticed only here.
    return mistaken({ line: 1, col: 1 }, reasonOfYaml(error instanceof Error ? error.message : String(error)))
  }
}

const mistaken = ({ line, col }: { readonly line: number; readonly col: number }, why: string): YamlFile => ({
  value: null,
  mistake: { line: Math.max(1, line), column: Math.max(1, col), why },
  lineOf: () => 1,
})

const offsetOf = (root: Node | null, place: Place): number => {
  let offset = root?.range?.[0] ?? 0
  let node: unknown = root
  for (const step of place) {
    const next = inside(node, step)
    if (!next) break
    offset = next.offset
    node = next.node
  }
  return offset
}

/** What a step leads to: for a key the line of the key, for an item the line of the item. */
const inside = (node: unknown, step: string | number): { node: unknown; offset: number } | undefined => {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return hasRange(item) ? { node: item, offset: item.range[0] } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
  return pair && hasRange(pair.key) ? { node: pair.value, offset: pair.key.range[0] } : undefined
}

const hasRange = (node: unknown): node is { readonly range: readonly [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
