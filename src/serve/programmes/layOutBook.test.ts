import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readProgrammeBook } from '../../actions/imports/programmeSheet.ts'
import { programmeTemplate } from '../../actions/imports/programmeTemplate.ts'
import { readSheet } from '../../actions/imports/readSheet.ts'
import { readProgramme } from '../../files/programmes/readProgramme.ts'
import { wordsIn } from '../words.ts'
import { layOutBook } from './layOutBook.ts'

const programmeIn = async (dir: string) => {
  const read = await readProgramme(dir)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults.slice(0, 3)))
  return read.programme
}
const bookOf = async (file: string, bytes: Buffer) => {
  const sheets = await readSheet(file, bytes)
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.refusal))
  const book = readProgrammeBook(sheets.value, 'pe-prueba')
  if (!book.ok) throw new Error(JSON.stringify(book.refusal))
  return book.value
}

it.each(['_skeleton', 'mx-oea', 'eu-aeo'])(
  'the workbook of %s gives back its criteria and lists, every key of them',
  async (id) => {
    const folder = mkdtempSync(join(tmpdir(), 'aval-book-'))
    const dir = join(folder, id)
    const programme = await programmeIn(`programmes/${id}`)
    cpSync(`programmes/${id}`, dir, { recursive: true })
    await layOutBook(
      dir,
      await bookOf('x.xlsx', await programmeTemplate(programme, { es: wordsIn('es'), en: wordsIn('en') })),
    )
    expect(await programmeIn(dir)).toEqual(programme)
    rmSync(folder, { recursive: true })
  },
)

it('a CSV with Spanish headings, a title above them and days as people write them is read', async () => {
  const csv = [
    'Programa de ejemplo;;;;;;;;;',
    ';;;;;;;;;',
    'Estándar ;Título del estándar;Subestándar;Criterio;Número;Nivel;Pide (español);Asks (English);Método;Desde;Aplica a',
    'puertas;Puertas;cierres;llaves;1.1; Obligatorio;¿Se cierra con llave?;Is it locked?;Entrevista;2 de marzo de 2026;todos',
    ';;;camaras;1.2;recomendado;¿Hay cámaras?;Are there cameras?;examinar;02/03/2026;importer, exporter',
  ].join('\r\n')
  const { head, standards } = await bookOf('pe-prueba.csv', Buffer.from(csv, 'latin1'))
  expect(head.id).toBe('pe-prueba')
  expect(standards[0]).toMatchObject({
    id: 'puertas',
    title: { es: 'Puertas' },
    subStandards: [
      {
        criteria: [
          { id: 'llaves', level: 'must', asks: { en: 'Is it locked?' }, visit: { method: 'interview' } },
          { level: 'should', from: '2026-03-02', operatorTypes: ['importer', 'exporter'] },
        ],
      },
    ],
  })
})

it('a CSV in Spanish alone makes a programme in Spanish alone, and a workbook may say its one language', async () => {
  const csv = [
    'Estándar;Número del estándar;Título del estándar;Descripción del estándar;Subestándar;Número del subestándar;Título del subestándar;Criterio;Número;Nivel;Pide;Orientación;Evidencia;Revisa;Método;Desde;Certeza',
    'puertas;1;Puertas y cierres del patio;Cada puerta se cierra y se sabe quién la abre.;cierres;1.1;Cierres de cada puerta;llaves;1.1.1;obligatorio;¿Cada puerta del patio se cierra con llave?;También las que no se usan.;Una foto de cada cierre.;Que estén cerradas.;examinar;02/03/2026;supuesto',
  ].join('\r\n')
  const folder = mkdtempSync(join(tmpdir(), 'aval-book-'))
  const dir = join(folder, 'pe-prueba')
  cpSync('programmes/_skeleton', dir, { recursive: true })
  const book = await bookOf('pe-prueba.csv', Buffer.from(csv))
  await layOutBook(dir, book)
  const programme = await programmeIn(dir)
  expect(programme.languages).toEqual(['es'])
  expect(programme.standards[0]?.describes.en).toBe('Cada puerta se cierra y se sabe quién la abre.')
  await layOutBook(dir, { ...book, head: { ...book.head, languages: 'Español' } })
  expect((await programmeIn(dir)).languages).toEqual(['es'])
  rmSync(folder, { recursive: true })
})
