import { expect, it } from 'vitest'
import { isAddress } from './address.ts'

it('an address is what mail can be sent to', () => {
  for (const good of ['ana@empresa.mx', "o'neil+aval@sub.aduana.gob.mx", 'A_B-c.d@x-y.co'])
    expect(isAddress(good)).toBe(true)
  const bad = [
    'ana',
    'ana@',
    '@empresa.mx',
    'a b@empresa.mx',
    '.a@b.mx',
    'a..b@c.mx',
    'a@b',
    'a@b.m',
    'añá@b.mx',
    'a@b.mx\n',
    `${'a'.repeat(250)}@b.mx`,
  ]
  for (const text of bad) expect(isAddress(text)).toBe(false)
})
