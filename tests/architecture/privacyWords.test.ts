import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { retentionNames } from '../../src/domain/retention/kinds.ts'

it('whatever is kept for a time has its words where everybody reads the privacy notice', () => {
  // The file that every page loads: nobody signs in to read the notice.
  const words = new Set(Object.keys(JSON.parse(readFileSync('messages/web.json', 'utf8')) as object))
  const kinds = retentionNames.map((kind) => `web.privacy.kind.${kind}`)
  expect(kinds.filter((word) => !words.has(word))).toEqual([])
})
