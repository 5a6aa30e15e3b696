import { describe, expect, test } from 'vitest'
import messages from '../../../messages/casework.json' with { type: 'json' }
import { day } from '../kernel/day.ts'
import {
  hasEnded,
  numberOn,
  type Succession,
  type SuccessionKind,
  succeed,
  successionKinds,
  whoCameBefore,
  whoGoesOn,
} from './successions.ts'

const link = (
  kind: SuccessionKind,
  on: string,
  from: string[],
  to: string[],
  names: Partial<Succession> = {},
): Succession => ({
  kind,
  on: day(on),
  from,
  to,
  ...names,
})
const code = (succession: Succession, links: readonly Succession[] = []) => {
  const answer = succeed(succession, links)
  return answer.ok ? 'done' : answer.refusal.code
}

const merged = link('mergerIntoNew', '2026-03-02', ['norte', 'sur'], ['norte y sur'])
const split = link('splitWhole', '2026-09-01', ['norte y sur'], ['carga', 'almacenes'])
const history = [merged, split]

describe('a succession', () => {
  test('links as many as its kind asks for', () => {
    expect(code(merged)).toBe('done')
    expect(code(link('mergerIntoNew', '2026-03-02', ['norte'], ['nueva']))).toBe(
      'operators.successions.howMany',
    )
    expect(code(link('mergerIntoNew', '2026-03-02', ['norte', 'sur'], ['una', 'otra']))).toBe(
      'operators.successions.howMany',
    )
    expect(code(link('splitWhole', '2026-03-02', ['norte'], ['carga']))).toBe('operators.successions.howMany')
    expect(code(link('splitWhole', '2026-03-02', ['norte'], ['carga', 'carga']))).toBe(
      'operators.successions.howMany',
    )
    expect(code(link('splitWhole', '2026-03-02', ['norte', 'sur'], ['carga', 'patios']))).toBe(
      'operators.successions.howMany',
    )
    expect(code(link('splitOff', '2026-03-02', ['norte'], ['almacenes', 'patios']))).toBe('done')
    expect(code(link('mergerInto', '2026-03-02', ['norte', 'sur'], ['centro']))).toBe('done')
    expect(code(link('mergerInto', '2026-03-02', ['norte'], ['centro', 'sur']))).toBe(
      'operators.successions.howMany',
    )
  })

  test('of a name or number is of the same operator, and says which was and is', () => {
    const names = { was: 'Transportes del Norte', is: 'Norte Logística' }
    expect(code(link('changeOfName', '2026-03-02', ['norte'], ['norte'], names))).toBe('done')
    expect(code(link('changeOfName', '2026-03-02', ['norte'], ['sur'], names))).toBe(
      'operators.successions.itself',
    )
    expect(code(link('changeOfName', '2026-03-02', ['norte'], ['norte']))).toBe(
      'operators.successions.wasAndIs',
    )
    expect(
      code(link('changeOfName', '2026-03-02', ['norte'], ['norte'], { was: 'Norte', is: ' Norte ' })),
    ).toBe('operators.successions.wasAndIs')
  })

  test('never makes a company succeed itself, or one that has ceased to be', () => {
    expect(code(link('mergerInto', '2026-10-01', ['norte'], ['norte']))).toBe('operators.successions.itself')
    expect(code(link('mergerInto', '2026-10-01', ['norte'], ['centro']), history)).toBe(
      'operators.successions.ended',
    )
    expect(code(link('mergerInto', '2026-10-01', ['carga'], ['norte y sur']), history)).toBe(
      'operators.successions.ended',
    )
  })

  test('is recorded in the order in which things happened', () => {
    expect(code(link('splitOff', '2026-05-01', ['norte y sur'], ['patios']), history)).toBe(
      'operators.successions.laterLink',
    )
    expect(code(link('splitOff', '2026-05-01', ['centro'], ['patios']), history)).toBe('done')
  })
})

describe('links', () => {
  test('lead from who was to who is, on any day', () => {
    expect(whoGoesOn('norte', day('2026-03-01'), history)).toEqual(['norte'])
    expect(whoGoesOn('norte', day('2026-03-02'), history)).toEqual(['norte y sur'])
    expect(whoGoesOn('norte', day('2026-09-01'), history)).toEqual(['carga', 'almacenes'])
    expect(hasEnded('norte y sur', day('2026-08-31'), history)).toBe(false)
    expect(hasEnded('norte y sur', day('2026-09-01'), history)).toBe(true)
  })

  test('lead back to everyone a company comes from', () => {
    expect(whoCameBefore('carga', history)).toEqual(['norte y sur', 'norte', 'sur'])
    expect(whoCameBefore('norte', history)).toEqual([])
  })

  test('a company from which another splits off goes on as itself', () => {
    const off = link('splitOff', '2026-03-02', ['norte'], ['almacenes'])
    expect(whoGoesOn('norte', day('2026-03-03'), [off])).toEqual(['norte'])
    expect(whoCameBefore('almacenes', [off])).toEqual(['norte'])
  })

  test('an old number leads to the one in its place, through every change', () => {
    const changes = [
      link('successorNumber', '2026-09-01', ['norte'], ['norte'], {
        was: 'MX000000000002',
        is: 'MX000000000003',
      }),
      link('successorNumber', '2026-03-02', ['norte'], ['norte'], {
        was: 'MX000000000001',
        is: 'MX000000000002',
      }),
    ]
    expect(numberOn('MX000000000001', day('2026-12-31'), changes)).toBe('MX000000000003')
    expect(numberOn('MX000000000001', day('2026-05-01'), changes)).toBe('MX000000000002')
    expect(numberOn('MX000000000001', day('2026-01-01'), changes)).toBe('MX000000000001')
    expect(numberOn('MX000000000009', day('2026-12-31'), changes)).toBe('MX000000000009')
  })

  test('have their words', () => {
    const said = Object.keys(messages)
    expect(Object.keys(successionKinds).filter((kind) => !said.includes(`succession.${kind}`))).toEqual([])
  })
})
