import { describe, expect, it } from 'vitest'
import { checkPassword, hashPassword, isPassword } from './passwords.ts'

const codeOf = (password: string, ...own: string[]) => {
  const checked = checkPassword(password, ...own)
  return checked.ok ? 'good' : checked.refusal.code
}

describe('a password', () => {
  it('is asked for length alone, and not to be what everybody tries first', () => {
    expect(codeOf('once letras')).toBe('password.short')
    expect(codeOf('doce letras y')).toBe('good')
    expect(codeOf('x'.repeat(257))).toBe('password.long')
    expect(codeOf('ññññ-çççç-ßß')).toBe('good')
    for (const common of [
      'Password1234',
      'CONTRASEÑA123',
      'q w e r t y u i o p 1 2',
      'aaaaaaaaaaaa',
      'abcabcabcabc',
    ]) {
      expect(codeOf(common)).toBe('password.common')
    }
  })

  it('is not one’s own address or name', () => {
    expect(codeOf('ana@empresa.mx', 'ana@empresa.mx', 'Ana Ríos')).toBe('password.common')
    expect(codeOf('Guadalupe Ríos', 'g@empresa.mx', 'guadalupe ríos')).toBe('password.common')
  })

  it('is kept as argon2id, and recognised however its accents were typed', async () => {
    const hashed = await hashPassword('el año que viene')
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword(hashed, 'el año que viene'.normalize('NFD'))).toBe(true)
    expect(await isPassword(hashed, 'el ano que viene')).toBe(false)
    expect(await isPassword('not a hash', 'el año que viene')).toBe(false)
  })
})
