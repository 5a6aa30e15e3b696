import { describe, expect, it } from 'vitest'
import { readDays } from './readDays.ts'

describe('Days of a workshop as people write them', () => {
  // biome-ignore format: a table, a row a line
  it.each([
    ['12/3/2019', '2019-03-12', '2019-03-12'],
    ['3 de mayo de 2020', '2020-05-03', '2020-05-03'],
    ['7 de novembro de 2023', '2023-11-07', '2023-11-07'],
    ['2021-05-04 a 2021-05-06', '2021-05-04', '2021-05-06'],
    ['12/3/2019 - 14/3/2019', '2019-03-12', '2019-03-14'],
    ['12/03 al 14/03/2019', '2019-03-12', '2019-03-14'],
    ['del 4 al 6 de mayo de 2021', '2021-05-04', '2021-05-06'],
    ['28 de febrero al 2 de marzo de 2019', '2019-02-28', '2019-03-02'],
    ['30 de diciembre de 2018 al 2 de enero de 2019', '2018-12-30', '2019-01-02'],
    ['4-6 de maio de 2021', '2021-05-04', '2021-05-06'],
    ['4–6 mayo 2021', '2021-05-04', '2021-05-06'],
    ['3 y 4 de junio de 2022', '2022-06-03', '2022-06-04'],
    ['May 4-6, 2021', '2021-05-04', '2021-05-06'],
    ['marzo 12 y 13 de 2019', '2019-03-12', '2019-03-13'],
    ['12, 13 y 14 de marzo de 2019', '2019-03-12', '2019-03-14'],
    [43536, '2019-03-12', '2019-03-12'],
  ] as const)('%s', (cell, from, to) => expect(readDays(cell)).toEqual({ from, to }))

  it('says why it reads none', () => {
    expect(readDays('')).toBeNull()
    expect(readDays('6 al 4 de mayo de 2021')).toEqual({ unread: 'endsBefore' })
    expect(readDays('3/14/2020')).toEqual({ unread: 'monthFirst' })
    expect(readDays('12/3/19')).toEqual({ unread: 'twoDigitYear' })
    expect(readDays('por definir')).toEqual({ unread: 'notADay' })
  })
})
