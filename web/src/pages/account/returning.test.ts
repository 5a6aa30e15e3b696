import { describe, expect, it } from 'vitest'
import { safeReturn } from './returning.ts'

describe('After signing in', () => {
  it('the reader sees the page they asked for', () => {
    expect(safeReturn('/casos/26-00417?vista=cartas')).toBe('/casos/26-00417?vista=cartas')
  })

  it.each([
    '//evil.example/casos',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    undefined,
  ])('nobody is led away from Aval by %s', (address) => {
    const led = safeReturn(address)
    expect(led === undefined || new URL(led, 'http://aval').host === 'aval').toBe(true)
    expect(led?.startsWith('//') ?? false).toBe(false)
  })
})
