import { expect, test } from 'vitest'
import { newTraderNumber } from './newTraderNumber.ts'

const draws = () => {
  let last = 7
  return (below: number) => {
    last = (last * 1103515245 + 12345) % 2147483648
    return last % below
  }
}

test.each([
  ['QZ', '^QZ\\d{12}$', /^QZ\d{12}$/],
  ['QZ', '^QZ-OEA-\\d{5}$', /^QZ-OEA-\d{5}$/],
  ['US', '^US[A-Z0-9]{4,15}$', /^US\d{12}$/],
  ['QZ', '^[A-F]{2}\\d{4,6}$', /^[A-F]{2}\d{6}$/],
  ['EU', '^[A-Z]{2}[A-Z0-9]{1,15}$', /^EU\d{12}$/],
])('a company of %s gets a number that %s lets in', (country, traderNumberPattern, form) => {
  const draw = draws()
  for (let nth = 0; nth < 50; nth += 1)
    expect(newTraderNumber({ country, traderNumberPattern }, draw)).toMatch(form)
})
