import { describe, expect, it } from 'vitest'
import { aZip } from '../../files/evidence/samples/zipSample.ts'
import { unpacksWithin } from './unpacksWithin.ts'

const large = Buffer.alloc(1_000_000, 'a')
const small = { name: 'a.xml', content: 'hola' }

describe('what a zip unpacks to', () => {
  it('is within bounds or not, in bytes and in files', async () => {
    const zip = aZip([small, { name: 'b.xml', content: large }])
    expect(await unpacksWithin(zip, 1_000_004)).toBe(true)
    expect(await unpacksWithin(zip, 1_000_003)).toBe(false)
    expect(await unpacksWithin(zip, 2_000_000, 1)).toBe(false)
    expect(await unpacksWithin(zip.subarray(0, zip.length - 10), 2_000_000)).toBe(false)
  })

  it('is not what it says of itself', async () => {
    const lies = aZip([small, { name: 'b.xml', content: large, claimsSize: 100 }])
    expect(await unpacksWithin(lies, 2_000_000)).toBe(false)
  })
})
