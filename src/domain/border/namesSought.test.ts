import { describe, expect, it } from 'vitest'
import { namesSought } from './namesSought.ts'

describe('What is looked for', () => {
  it('is found however plates and containers were typed', () => {
    expect(namesSought(' ab-123-cd ')).toEqual(['ab-123-cd', 'AB-123-CD', 'AB123CD'])
    expect(namesSought('csqu 305438-3')).toContain('CSQU3054383')
  })

  it('is a number of a declaration as it stands, but for doubled spaces', () => {
    expect(namesSought('26  24 3420 6001234')[0]).toBe('26 24 3420 6001234')
  })

  it('is nothing where nothing was typed', () => {
    expect(namesSought('   ')).toEqual([])
    expect(namesSought('--')).toEqual(['--'])
  })
})
