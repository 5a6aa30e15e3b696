import { expect, it } from 'vitest'
import { deviceNamed } from './deviceNamed.ts'

const said = (userAgent: string) => {
  const named = deviceNamed(userAgent)
  return named && `${named.browser}, ${named.system}`
}

it('names a device as its owner would, not as the browser introduces itself', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
  expect(said(chrome)).toBe('Chrome, Linux')
  expect(said(`${chrome} Edg/140.0.0.0`.replace('X11; Linux x86_64', 'Windows NT 10.0; Win64; x64'))).toBe(
    'Edge, Windows',
  )
  expect(
    said(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ),
  ).toBe('Safari, iPhone')
  expect(said('Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0')).toBe(
    'Firefox, Android',
  )
})

it('names nothing where a program says only its own name', () => {
  expect(said('curl/8.5.0')).toBeUndefined()
  expect(said('')).toBeUndefined()
})
