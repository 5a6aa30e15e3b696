import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { likeness, SAME_MEANING, tokens } from '../../domain/programmes/checks/likeness.ts'
import { faultCodes } from '../../domain/programmes/fault.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import { programmeTotals } from '../../domain/programmes/programmeTotals.ts'
import { readMessages } from '../messages.ts'
import { editionHash } from './editionHash.ts'
import { findProgrammes } from './findProgrammes.ts'
import { importProgramme } from './importProgramme.ts'
import { readProgramme } from './readProgramme.ts'
import { startProgramme } from './startProgramme.ts'

const programmes = join(import.meta.dirname, '../../../programmes')

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'programmes-'))
  await cp(join(programmes, '_skeleton'), join(root, '_skeleton'), { recursive: true })
  await startProgramme(root, 'xa-aeo')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const here = (file = '') => join(root, 'xa-aeo', file)
const rewrite = async (file: string, from: string | RegExp, to: string) => {
  const text = await readFile(here(file), 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  await writeFile(here(file), changed)
  return changed
}
const lineOf = (text: string, piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length
const faults = async () => {
  const read = await readProgramme(here())
  return 'faults' in read ? read.faults.map(({ file, line, code }) => ({ file, line, code })) : []
}
const sound = async (dir: string) => {
  const read = await readProgramme(dir)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1))
  return read.programme
}

describe('NEEC', () => {
  test('is sound', async () => expect((await sound(join(programmes, 'mx-neec'))).id).toBe('mx-neec'))

  test('holds eleven standards with 41 headings, and its totals add up', async () => {
    const programme = await sound(join(programmes, 'mx-neec'))
    const totals = programmeTotals(programme)
    expect(totals).toMatchObject({
      id: 'mx-neec',
      edition: '2012',
      standards: 11,
      substandards: 41,
      languages: ['es', 'en'],
    })
    expect(totals.criteria).toBe(placedCriteria(programme).length)
    expect(totals.criteria).toBeGreaterThan(200)
    expect(Math.min(...Object.values(totals.certainty))).toBeGreaterThan(0)
  })

  test('asks nothing that comes near to being asked twice', async () => {
    const asks = placedCriteria(await sound(join(programmes, 'mx-neec'))).map(
      ({ criterion }) => criterion.asks,
    )
    const nearest = (language: 'es' | 'en') => {
      const words = asks.map((one) => tokens(one[language]))
      return Math.max(...words.flatMap((one, i) => words.slice(0, i).map((other) => likeness(one, other))))
    }
    expect(nearest('es')).toBeLessThan(SAME_MEANING)
    expect(nearest('en')).toBeLessThan(SAME_MEANING)
  })

  test('has ten years of holidays, with the first Monday of February and the handover of the presidency', async () => {
    const days = (await sound(join(programmes, 'mx-neec'))).holidays.map((holiday) => String(holiday.day))
    for (const day of ['2024-10-01', '2026-02-02', '2026-03-16', '2026-11-16', '2027-02-01', '2030-10-01'])
      expect(days).toContain(day)
    expect(days).not.toContain('2026-10-01')
  })
})

describe('A new programme', () => {
  test('begins sound, with its own id and country', async () => {
    expect(await sound(here())).toMatchObject({
      id: 'xa-aeo',
      country: 'XA',
      traderNumberPattern: '^XA\\d{12}$',
    })
  })

  test('does not overwrite a folder, nor take a name that is no id', async () => {
    expect(await startProgramme(root, 'xa-aeo')).toMatchObject({
      ok: false,
      refusal: { code: 'programmeFolderTaken' },
    })
    expect(await startProgramme(root, '../etc')).toMatchObject({
      ok: false,
      refusal: { code: 'programmeIdUnfit' },
    })
  })

  test('is found under its root; the skeleton is not', async () => {
    expect(await findProgrammes(root)).toEqual([{ id: 'xa-aeo', dir: here() }])
  })

  test('comes in from elsewhere only when it is sound', async () => {
    const other = await mkdtemp(join(tmpdir(), 'programmes-'))
    expect(await importProgramme(here(), other)).toMatchObject({ ok: true, value: { id: 'xa-aeo' } })
    expect(await importProgramme(here(), other)).toMatchObject({
      ok: false,
      refusal: { code: 'programmeFolderTaken' },
    })
    await rm(here('fees.yaml'))
    expect(await importProgramme(here(), other)).toMatchObject({
      ok: true,
      value: { faults: [{ file: 'fees.yaml' }] },
    })
    await rm(other, { recursive: true })
  })
})

describe('A fault names file and line:', () => {
  test('a folder that is not there', async () => {
    expect(await readProgramme(here('nowhere'))).toMatchObject({
      faults: [{ file: '.', code: 'folderMissing' }],
    })
  })

  test('a missing file, and one nobody reads', async () => {
    await rm(here('deadlines.yaml'))
    await writeFile(here('deadline.yaml'), '[]\n')
    expect(await faults()).toEqual([
      { file: 'deadline.yaml', line: 1, code: 'fileUnknown' },
      { file: 'deadlines.yaml', line: 1, code: 'fileMissing' },
    ])
  })

  test('a programme without standards', async () => {
    await rm(here('standards'), { recursive: true })
    expect(await faults()).toMatchObject([{ code: 'fileMissing' }])
  })

  test('a file that is not YAML', async () => {
    const text = await rewrite('fees.yaml', '[]', '- id: a\n  name: "open\n')
    const [fault] = await faults()
    expect(fault).toMatchObject({ file: 'fees.yaml', code: 'notYaml' })
    expect(fault?.line).toBeGreaterThanOrEqual(lineOf(text, '- id: a'))
  })

  test('a file whose names lead nowhere', async () => {
    await writeFile(here('fees.yaml'), '- *nobody\n')
    expect(await faults()).toMatchObject([{ file: 'fees.yaml', line: 1, code: 'notYaml' }])
  })

  test('a key that is misspelt is told as unknown where it stands, and as missing where it belongs', async () => {
    const text = await rewrite('deadlines.yaml', 'days: 15', 'dayz: 15')
    expect(await faults()).toEqual([
      { file: 'deadlines.yaml', line: lineOf(text, '- clock: resubmission'), code: 'keyMissing' },
      { file: 'deadlines.yaml', line: lineOf(text, 'dayz: 15'), code: 'keyUnknown' },
    ])
  })

  test('a number without quotes, a choice that is none, a list that is neither all nor a list', async () => {
    const file = 'standards/01-planning.yaml'
    await rewrite(file, 'number: "1.1.1"', 'number: 1.10')
    await rewrite(file, /level: must {2}/, 'level: may ')
    const text = await rewrite(file, 'siteKinds: all', 'siteKinds: any')
    expect(await faults()).toEqual([
      { file, line: lineOf(text, 'number: 1.10'), code: 'wrongKind' },
      { file, line: lineOf(text, 'level: may'), code: 'notOneOf' },
      { file, line: lineOf(text, 'siteKinds: any'), code: 'wrongKind' },
    ])
  })

  test('every fault of shape is told, not only the first eight', async () => {
    await rewrite('deadlines.yaml', /days: \d+/g, 'days: soon')
    expect(await faults()).toHaveLength(16)
  })

  test('a fault of sense deep in a standard', async () => {
    const file = 'standards/01-planning.yaml'
    const text = await rewrite(file, 'operatorTypes: all ', 'operatorTypes: [importer, pirate] ')
    expect(await faults()).toEqual([
      { file, line: lineOf(text, 'operatorTypes: [importer'), code: 'unknownOperatorType' },
    ])
  })

  test('a day the calendar lacks', async () => {
    const file = 'standards/01-planning.yaml'
    const text = await rewrite(file, 'from: 2026-01-01', 'from: 2026-02-29')
    expect(await faults()).toEqual([{ file, line: lineOf(text, 'from: 2026-02-29'), code: 'notADay' }])
  })

  test('a missing letter, by the file it should be in', async () => {
    await rm(here('letters/refused.yaml'))
    expect(await faults()).toEqual([{ file: 'letters/refused.yaml', line: 1, code: 'letterMissing' }])
  })

  test('a missing clock', async () => {
    await rewrite('deadlines.yaml', /- clock: vetting\n( {2}.*\n)+/, '')
    expect(await faults()).toMatchObject([{ file: 'deadlines.yaml', code: 'clockMissing' }])
  })
})

describe('Every fault', () => {
  test('can be told in both languages, and its mend', async () => {
    const messages = readMessages()
    const wanted = faultCodes.flatMap((code) => [
      `programmes.fault.${code}.what`,
      `programmes.fault.${code}.mend`,
    ])
    const told = [...messages.keys()].filter((key) => key.startsWith('programmes.fault.'))
    expect(told.toSorted()).toEqual(wanted.toSorted())
    for (const key of wanted) {
      const [es, en] = (['es', 'en'] as const).map((language) =>
        [...new Set(messages.get(key)?.[language].match(/\{\w+\}/g))].toSorted(),
      )
      expect(es, key).toEqual(en)
    }
  })

  test('found fills every field its messages leave open', async () => {
    const messages = readMessages()
    await rewrite('deadlines.yaml', /days: \d+/g, 'days: soon')
    await rewrite('programme.yaml', 'country: XA', 'country: Xanadu')
    await rewrite('fees.yaml', '[]', '- { id: a, cost: 1 }')
    const read = await readProgramme(here())
    const said = 'faults' in read ? read.faults.flatMap((one) => [one.what, one.mend]) : []
    expect(said.length).toBeGreaterThan(20)
    for (const { code, with: values } of said) {
      const fields = [...(messages.get(code)?.en ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      expect(Object.keys(values), code).toEqual(expect.arrayContaining(fields))
    }
  })
})

describe('The fingerprint of an edition', () => {
  test('is the same however the files are laid out, and another when a word changes', async () => {
    const before = editionHash(await sound(here()))
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    await rewrite('programme.yaml', 'reviewMonths: 12 ', 'reviewMonths:    12 # a year')
    expect(editionHash(await sound(here()))).toBe(before)
    await rewrite('programme.yaml', 'Customs administration', 'The customs administration')
    expect(editionHash(await sound(here()))).not.toBe(before)
  })
})

describe('A programme in one language', () => {
  const inSpanishAlone = async () => {
    await rewrite('programme.yaml', 'languages: [es, en]', 'languages: [es]')
    const [file = ''] = (await readdir(here('standards'))).toSorted()
    await rewrite(`standards/${file}`, /, en: [^}]*\}/g, ' }')
    return `standards/${file}`
  }

  test('needs no text of the other, and what there is stands for both', async () => {
    await inSpanishAlone()
    const [standard] = (await sound(here())).standards
    expect(standard?.title.es).not.toBe('')
    expect(standard?.title.en).toBe(standard?.title.es)
  })

  test('is at fault where its own language is lacking, or where it claims two', async () => {
    const file = await inSpanishAlone()
    const lacking = expect.objectContaining({ file, code: 'keyMissing' })
    await rewrite('programme.yaml', 'languages: [es]', 'languages: [es, en]')
    expect(await faults()).toContainEqual(lacking)
    await rewrite('programme.yaml', 'languages: [es, en]', 'languages: [es]')
    expect(await faults()).not.toContainEqual(lacking)
    await rewrite(file, 'title: { es:', 'title: { en:')
    expect(await faults()).toContainEqual(lacking)
  })
})
