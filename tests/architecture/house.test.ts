import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { permissions } from '../../src/actions/permissions.ts'
import { isTest, sources } from './sources.ts'

const plan = JSON.parse(readFileSync('floorplan.json', 'utf8')) as {
  floors: Record<string, string[]>
  rooms: Record<string, string[]>
}
const all = sources('src', 'web/src', 'demo', 'bench', 'tools')
const longMayBe = /\/messages\/|tables\.ts$|\.gen\.ts$|steps\.ts$|routeTable\.ts$/

describe('the house', () => {
  it('has every floor and room of its plan, and no other', () => {
    for (const floor of Object.keys(plan.floors)) expect(existsSync(`src/${floor}`), floor).toBe(true)
    for (const room of Object.keys(plan.rooms)) expect(existsSync(`src/domain/${room}`), room).toBe(true)
    const seen = new Set(sources('src/domain').map(({ path }) => path.split('/')[2]))
    expect([...seen].filter((room) => room && !(room in plan.rooms))).toEqual([])
  })

  it('keeps its files small', () => {
    const tooLong = all
      .filter((source) => !isTest(source) && !longMayBe.test(source.path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 300)
    expect(tooLong).toEqual([])
  })

  it('has no drawer for odds and ends', () => {
    expect(
      all.filter(({ path }) => /\/(utils?|helpers?|common|misc)[/.]/.test(path)).map(({ path }) => path),
    ).toEqual([])
  })

  it('asks a power of every action, and has no row for an action that is gone', () => {
    const actions = all.filter((source) => source.path.startsWith('src/actions') && !isTest(source))
    const asked = actions.flatMap(({ path, text }) =>
      path.endsWith('/permissions.ts')
        ? []
        : [...text.matchAll(/\bact(?:<[^(]+>)?\(\s*\w+,\s*\w+,\s*'(\w+)'/g)].map((match) => match[1] ?? ''),
    )
    expect(asked.length).toBeGreaterThan(15)
    expect(asked.filter((name) => !(name in permissions))).toEqual([])
    const named = actions
      .filter(({ path }) => !path.endsWith('/permissions.ts'))
      .map(({ text }) => text)
      .join('\n')
    expect(Object.keys(permissions).filter((name) => !named.includes(`'${name}'`))).toEqual([])
  })

  it('keeps clock and chance out of the domain', () => {
    const looks = all.filter(
      (source) =>
        source.path.startsWith('src/domain') &&
        !isTest(source) &&
        /\bnew Date\b|\bDate\.now\b|Math\.random|crypto\.|process\.|node:/.test(source.text),
    )
    expect(looks.map(({ path }) => path)).toEqual([])
  })

  it('says nothing of the place it was made in', () => {
    const leaks = all.filter(({ text }) => /(^|[^\w.])\/(work|farm)\//m.test(text))
    expect(leaks.map(({ path }) => path)).toEqual([])
  })
})
