import { Check } from 'typebox/value'
import { crosswalkOf, type WrittenCrosswalk } from '../../domain/crosswalk/crosswalk.ts'
import type { Relation } from '../../domain/crosswalk/relation.ts'
import type { Text } from '../../domain/standards/text.ts'
import { readYaml } from '../programmes/yamlFile.ts'
import { CrosswalkShape } from './crosswalkShape.ts'

/**
 * A crosswalk's file with its relations as they stand now: what nobody judged keeps its lines to the letter, comments
 * among them, so that whoever puts it back sees what was judged and no more.
 */
export const crosswalkText = (text: string, relations: readonly Relation[]): string => {
  const yaml = readYaml(text)
  if (!Check(CrosswalkShape, yaml.value)) throw new Error('the file was a crosswalk when it was read')
  const written: WrittenCrosswalk = yaml.value
  const before = crosswalkOf(written).relations
  const lines = text.split('\n')
  const starts = before.map((_, place) => yaml.lineOf(['relations', place]) - 1)
  const out = lines.slice(0, starts[0])
  starts.forEach((start, place) => {
    const block = lines.slice(start, starts[place + 1])
    const [was, is] = [before[place], relations[place]]
    if (!was || !is || told(was, written) === told(is, written)) out.push(...block)
    else out.push(...told(is, written).split('\n'), ...block.slice(endOf(block)))
  })
  return out.join('\n')
}

/** What stands behind a relation's last line, comments on the next among it, is no part of it. */
const endOf = (block: readonly string[]): number =>
  block.findLastIndex((line) => !/^\s*(#.*)?$/.test(line)) + 1

const told = (one: Relation, head: Pick<WrittenCrosswalk, 'saidBy' | 'on'>): string =>
  [
    `  - from: ${one.from}`,
    `    to: ${one.to}`,
    `    relation: ${one.relation}`,
    ...(['why', 'needs', 'needsBack'] as const).flatMap((key) => {
      const words = one[key]
      return words ? [`    ${key}: ${both(words)}`] : []
    }),
    `    confidence: ${one.confidence}`,
    ...(one.saidBy === head.saidBy ? [] : [`    saidBy: ${quoted(one.saidBy)}`]),
    ...(one.on === head.on ? [] : [`    on: ${one.on}`]),
    ...(one.reviewed ? [`    reviewed: { by: ${quoted(one.reviewed.by)}, on: ${one.reviewed.on} }`] : []),
  ].join('\n')

const both = ({ es, en }: Text): string => `{ es: ${quoted(es)}, en: ${quoted(en)} }`
/** JSON's quoting is YAML's as well. */
const quoted = (text: string): string => JSON.stringify(text)
