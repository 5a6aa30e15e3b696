import { describe, expect, it } from 'vitest'
import { isSameFirm } from './sameFirm.ts'

describe('a firm', () => {
  it('is the same however its people write it', () => {
    for (const written of [
      ...[
        'Autopartes Tres Encinos',
        'AUTOPARTES TRES ENCINOS SA DE CV',
        'autopartes  tres encinos, S. de R.L. de C.V.',
      ],
    ])
      expect([written, isSameFirm('Autopartes Tres Encinos, S.A. de C.V.', written)]).toEqual([written, true])
    expect(isSameFirm('Máquinas del Bajío S.A.', 'Maquinas del Bajio')).toBe(true)
  })

  it('is not another that shares words with it, and nobody is a firm without a name', () => {
    for (const other of [
      'Autopartes',
      'Tres Encinos',
      'Autopartes Tres Encinos del Norte',
      'S.A. de C.V.',
      '',
    ])
      expect([other, isSameFirm('Autopartes Tres Encinos, S.A. de C.V.', other)]).toEqual([other, false])
    expect(isSameFirm('S.A. de C.V.', 'S.A.')).toBe(false)
  })
})
