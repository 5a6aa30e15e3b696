import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { stakeholderGroups } from '../../domain/capacity/evaluations/stakeholders.ts'
import { readRubric } from './readRubric.ts'
import { readRubrics } from './readRubrics.ts'

const path = 'rubrics/aval-maturity/1.yaml'
const text = readFileSync(path, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'aval-rubric-'))
const faultsOf = async (changed: string) => {
  writeFileSync(join(folder, '1.yaml'), changed)
  const read = await readRubric(join(folder, '1.yaml'))
  return 'faults' in read ? read.faults : []
}
const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1
afterAll(() => rmSync(folder, { recursive: true }))

describe('The maturity rubric', () => {
  test('has 22 indicators with five levels each, in both languages, and says that it is ours', async () => {
    const [rubric] = await readRubrics('rubrics')
    expect(rubric?.indicators.map(({ number }) => number)).toEqual(
      Array.from({ length: 22 }, (_, at) => at + 1),
    )
    expect(rubric?.indicators.every(({ levels }) => levels.length === 5)).toBe(true)
    expect(rubric?.indicators.every(({ certainty }) => certainty === 'assumed')).toBe(true)
    const worded = rubric?.indicators.flatMap(({ id, levels }) => levels.map(({ es }) => `${id} ${es}`)) ?? []
    expect(new Set(worded).size).toBe(110)
  })

  test('asks every group that a visit meets', async () => {
    const [rubric] = await readRubrics('rubrics')
    const asked = new Set(rubric?.indicators.flatMap(({ groups }) => groups))
    expect(stakeholderGroups.filter((group) => !asked.has(group))).toEqual([])
  })

  test('is refused with the line of what is wrong', async () => {
    const twice = await faultsOf(text.replace('id: criteria-published', 'id: legal-basis'))
    expect(twice.map(({ code, line }) => [code, line])).toEqual([
      ['idTwice', lineOf('id: criteria-published')],
    ])
    const nobody = await faultsOf(
      text.replace('groups: [legal, postClearance', 'groups: [nobody, postClearance'),
    )
    expect(nobody.map(({ code }) => code)).toEqual(['notOneOf'])
    const unsourced = await faultsOf(text.replace('sources: [AVAL, GAO, LAC]', 'sources: [AVAL, NONE]'))
    expect(unsourced.map(({ code }) => code)).toEqual(['unknownSource'])
    const four = await faultsOf(text.replace(/ {6}- \{ es: "Ningún texto.*\n/, ''))
    expect(four).toHaveLength(1)
    expect((await faultsOf('a: [')).map(({ code }) => code)).toEqual(['notYaml'])
  })
})
