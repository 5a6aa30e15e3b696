import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, test } from 'vitest'
import { type EvidenceKind, evidenceKinds } from './evidenceKinds.ts'
import { openEvidenceStore } from './evidenceStore.ts'
import { filesIn, send } from './samples/aStore.ts'
import {
  aCompoundFile,
  aHeic,
  aJpeg,
  aPdf,
  aPngHeader,
  aTiff,
  aWebp,
  theEicarSample,
} from './samples/fileSamples.ts'
import { aDocx, anOpenDocument, aZip, sheetTypes, slideTypes, wordTypes } from './samples/zipSample.ts'

const folder = mkdtempSync(join(tmpdir(), 'aval-evidence-'))
const store = await openEvidenceStore(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What came of a file: its kind, or the refusal's code. */
const fateOf = async (name: string, bytes: Buffer | string, declaredType = '') => {
  const kept = await send(store, name, bytes, declaredType)
  return kept.ok ? kept.value.kind : kept.refusal.code
}

const aRealWorkbook = async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sellos')
  for (let row = 0; row < 500; row++) sheet.addRow([`S-${row}`, 'ISO 17712', row])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const aRealPng = () => PNG.sync.write(new PNG({ width: 40, height: 30 }))

describe('a file is what its content is', () => {
  const samples: readonly (readonly [EvidenceKind, string, Buffer | string])[] = [
    ['pdf', 'plan.pdf', aPdf()],
    ['jpeg', 'anden.jpg', aJpeg()],
    ['png', 'reja.png', aRealPng()],
    ['webp', 'caseta.webp', aWebp.lossy(800, 600)],
    ['webp', 'caseta.webp', aWebp.lossless(800, 600)],
    ['webp', 'caseta.webp', aWebp.extended(800, 600)],
    ['heic', 'IMG_0001.heic', aHeic(4032, 3024)],
    ['tiff', 'escaneo.tif', aTiff([2480, 3508], [2480, 3508])],
    ['docx', 'manual.docx', aDocx()],
    ['xlsx', 'sellos.xlsx', aZip([{ name: '[Content_Types].xml', content: sheetTypes }])],
    ['pptx', 'curso.pptx', aZip([{ name: '[Content_Types].xml', content: slideTypes }])],
    ['odt', 'manual.odt', anOpenDocument('application/vnd.oasis.opendocument.text')],
    ['ods', 'sellos.ods', anOpenDocument('application/vnd.oasis.opendocument.spreadsheet')],
    ['doc', 'viejo.doc', aCompoundFile('1Table', 'WordDocument')],
    ['xls', 'viejo.xls', aCompoundFile('Workbook')],
    ['csv', 'visitas.csv', 'fecha,nombre\n2026-03-02,Peña\n'],
    ['csv', 'visitas.csv', Buffer.from('fecha;nombre\r\n2026-03-02;Pe\u00f1a\r\n', 'latin1')],
    ['txt', 'bitacora.txt', '\ufeffLlegó el remolque; sello íntegro.\f\n'],
  ]

  test.each(samples)('%s as %s', async (kind, name, bytes) => {
    const kept = await send(store, name, bytes)
    expect(kept).toMatchObject({ ok: true, value: { kind, mediaType: evidenceKinds[kind].mediaType, name } })
  })

  test('every kind on the list was tried', () => {
    expect(new Set(samples.map(([kind]) => kind))).toEqual(new Set(Object.keys(evidenceKinds)))
  })

  test('a workbook as a true program writes it, and a document with a chart’s workbook inside', async () => {
    const workbook = await aRealWorkbook()
    expect(await fateOf('sellos.xlsx', workbook)).toBe('xlsx')
    const chart = { name: 'word/embeddings/Microsoft_Excel_Sheet.xlsx', content: workbook }
    expect(await fateOf('informe.docx', aDocx(chart))).toBe('docx')
  })

  test('a file without extension is what it is, and is given one', async () => {
    expect(await send(store, 'escaneo', aPdf())).toMatchObject({
      value: { kind: 'pdf', name: 'escaneo.pdf' },
    })
    expect(await send(store, 'notas', 'sin novedad')).toMatchObject({
      value: { kind: 'txt', name: 'notas.txt' },
    })
    expect(await fateOf('notas', 'a,b\n', 'text/csv')).toBe('csv')
  })

  test('a photo whose name tells another picture’s type is still a photo, under its true extension', async () => {
    expect(await send(store, 'IMG-20260302-WA0001.jpg', aRealPng())).toMatchObject({
      value: { kind: 'png', name: 'IMG-20260302-WA0001.png' },
    })
    expect(await fateOf('foto.jfif', aJpeg())).toBe('jpeg')
    expect(await fateOf('IMG_0001.HEIC', aHeic(4032, 3024))).toBe('heic')
  })

  test('a sheet that Windows calls an Excel file by its name is believed to be text', async () => {
    expect(await fateOf('visitas.csv', 'a,b\n', 'application/vnd.ms-excel')).toBe('csv')
  })

  test('text whose first letters are some program’s mark is still text', async () => {
    expect(await fateOf('claves.csv', 'BM,MZ,PK\n1,2,3\n')).toBe('csv')
    expect(await fateOf('mz.txt', 'MZ: mensajería zonal\n')).toBe('txt')
  })
})

describe('a name that says something else', () => {
  test.each([
    ['contrato.pdf', '<html><script>1</script></html>', 'PDF'],
    ['contrato.pdf', aJpeg(), 'PDF'],
    ['contrato.pdf', 'solo texto', 'PDF'],
    ['contrato.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'PDF'],
    ['foto.jpg', aPdf(), 'JPEG'],
    ['manual.docx', aZip([{ name: 'leeme.txt', content: 'x' }]), 'Word'],
    ['sellos.xlsx', aZip([{ name: '[Content_Types].xml', content: wordTypes }]), 'Excel'],
    ['visitas.xls', '<table><tr><td>1</td></tr></table><script></script>', 'Excel'],
    ['bitacora.txt', aPdf(), 'TXT'],
    ['bitacora.txt', randomBytes(2000), 'TXT'],
  ] as const)('%s is refused', async (name, bytes, says) => {
    const refusal = await send(store, name, Buffer.from(bytes))
    expect(refusal).toEqual({
      ok: false,
      refusal: { family: 'input', code: 'evidence.notWhatItSays', with: { says } },
    })
  })

  test('a type declared without a name’s extension must hold too', async () => {
    expect(await fateOf('escaneo', 'hola', 'application/pdf')).toBe('evidence.notWhatItSays')
  })
})

describe('what is not taken, whatever it is called', () => {
  test.each([
    [
      'an SVG drawing',
      'plano.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ['an SVG with its XML head', 'plano', '<?xml version="1.0"?><svg/>'],
    ['a page', 'pagina.html', '<!DOCTYPE html><html></html>'],
    ['a page after a comment and spaces', 'pagina', '\n\n  <!-- x -->\n<HTML>'],
    [
      'a saved page',
      'pagina.mhtml',
      'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related\n',
    ],
    ['a Windows program', 'instala.exe', Buffer.from('4d5a90000300000004000000ffff0000b800', 'hex')],
    ['a Linux program', 'instala', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex')],
    ['a shell script', 'instala.sh', '#!/bin/sh\nrm -rf /\n'],
    ['a script under a script’s name', 'macro.vbs', 'MsgBox "hola"\n'],
    ['a command file', 'x.bat', '@echo off\r\n'],
    ['rich text', 'carta.rtf', '{\\rtf1 hola}'],
    ['a zip', 'todo.zip', aZip([{ name: 'a.txt', content: 'x' }])],
    ['an empty zip', 'todo.zip', aZip([])],
    ['a gzip', 'todo.gz', gzipSync('x')],
    ['a GIF', 'logo.gif', Buffer.from('47494638396101000100800000ffffff00000021f90400', 'hex')],
    [
      'a video',
      'patio.mp4',
      Buffer.from('0000001c6674797069736f6d0000020069736f6d69736f32617663316d703431', 'hex'),
    ],
    ['an installer in Office’s old clothes', 'setup.msi', aCompoundFile('Property', 'Columns')],
    ['bytes that are nothing', 'x.bin', randomBytes(5000)],
  ] as const)('%s', async (_, name, bytes) => {
    expect(await fateOf(name, Buffer.from(bytes))).toBe('evidence.kindNotAllowed')
  })

  test('markup that begins far into a text, even across two pieces read', async () => {
    for (const at of [0, 1, 65_533, 65_535, 65_536, 200_000]) {
      expect(await fateOf('notas.txt', `${'x'.repeat(at)}<script src=//x>`)).toBe('evidence.notWhatItSays')
    }
  })

  test('text with a NUL, with a control byte, or in no known letters', async () => {
    expect(await fateOf('a', 'hola\0')).toBe('evidence.kindNotAllowed')
    expect(await fateOf('a', 'hola\x1b[2J')).toBe('evidence.kindNotAllowed')
    expect(await fateOf('a', Buffer.from([0x68, 0x81, 0xff]))).toBe('evidence.kindNotAllowed')
    expect(await fateOf('a', Buffer.from('sello íntegro…', 'utf8').subarray(0, -1))).not.toBe('kept')
  })

  test('a PDF that runs a script or starts a program, its name hidden or not', async () => {
    expect(await fateOf('a.pdf', aPdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>'))).toBe(
      'evidence.activeContent',
    )
    expect(await fateOf('a.pdf', aPdf('/OpenAction<</S/J#61vaScr#69pt/JS(1)>>'))).toBe(
      'evidence.activeContent',
    )
    expect(await fateOf('a.pdf', aPdf('/OpenAction<</S/Launch/F(cmd.exe)>>'))).toBe('evidence.activeContent')
    expect(await fateOf('a.pdf', aPdf('/Title(Launching JavaScript)'))).toBe('pdf')
  })

  test('Office files with macros, new and old', async () => {
    const macros = wordTypes.replace(
      'openxmlformats-officedocument.wordprocessingml.document',
      'ms-word.document.macroEnabled',
    )
    expect(await fateOf('a.docx', aZip([{ name: '[Content_Types].xml', content: macros }]))).toBe(
      'evidence.activeContent',
    )
    expect(await fateOf('a.docx', aDocx({ name: 'word/vbaProject.bin', content: 'x' }))).toBe(
      'evidence.activeContent',
    )
    expect(await fateOf('a.doc', aCompoundFile('WordDocument', 'Macros'))).toBe('evidence.activeContent')
  })

  test('Office files under a password, new and old', async () => {
    expect(await fateOf('a.docx', aCompoundFile('EncryptionInfo', 'EncryptedPackage'))).toBe(
      'evidence.encrypted',
    )
    expect(await fateOf('a.docx', aDocx({ name: 'word/x.xml', content: 'x', encrypted: true }))).toBe(
      'evidence.encrypted',
    )
    const locked = anOpenDocument('application/vnd.oasis.opendocument.text', '<manifest:encryption-data/>')
    expect(await fateOf('a.odt', locked)).toBe('evidence.encrypted')
  })
})

describe('an office file that would flood or escape', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)

  test('too much packed too well', async () => {
    expect(await fateOf('a.docx', aDocx({ name: 'word/x.xml', content: zeros(20) }))).toBe(
      'evidence.archiveBomb',
    )
  })

  test('more than 300 MB in all, even at an honest ratio, is refused before it is unpacked', async () => {
    const half = aDocx(
      { name: 'word/a.xml', content: randomBytes(2_000_000), claimsSize: 160 * 1024 * 1024 },
      { name: 'word/b.xml', content: randomBytes(2_000_000), claimsSize: 160 * 1024 * 1024 },
    )
    const from = performance.now()
    expect(await fateOf('a.docx', half)).toBe('evidence.archiveBomb')
    expect(performance.now() - from).toBeLessThan(1000)
  })

  test('an entry that unpacks to more than it claims is damaged, and unpacking stops there', async () => {
    expect(await fateOf('a.docx', aDocx({ name: 'word/x.xml', content: zeros(200), claimsSize: 10 }))).toBe(
      'evidence.damaged',
    )
  })

  test('more than 5,000 entries', async () => {
    const many = Array.from({ length: 5_001 }, (_, index) => ({ name: `word/${index}.xml`, content: '' }))
    expect(await fateOf('a.docx', aDocx(...many))).toBe('evidence.archiveBomb')
  })

  test('a workbook inside a document counts towards the same limits, and holds no further one', async () => {
    const bomb = aZip([
      { name: '[Content_Types].xml', content: sheetTypes },
      { name: 'xl/x.xml', content: zeros(20) },
    ])
    const inner = { name: 'word/embeddings/a.xlsx', content: bomb }
    expect(await fateOf('a.docx', aDocx(inner))).toBe('evidence.archiveBomb')
    const deep = aDocx({
      name: 'word/embeddings/b.docx',
      content: aDocx({ name: 'word/embeddings/c.docx', content: aDocx() }),
    })
    expect(await fateOf('a.docx', deep)).toBe('evidence.archiveNested')
  })

  test('several workbooks inside a document, none of which floods alone, flood together', async () => {
    const quiet = aZip([
      { name: '[Content_Types].xml', content: sheetTypes },
      { name: 'xl/x.xml', content: Buffer.alloc(900_000) },
    ])
    const inner = (name: string) => ({ name: `word/embeddings/${name}.xlsx`, content: quiet })
    expect(await fateOf('a.docx', aDocx(inner('a')))).toBe('docx')
    expect(await fateOf('a.docx', aDocx(inner('a'), inner('b'), inner('c')))).toBe('evidence.archiveBomb')
  })

  test.each([
    ['a zip', aZip([{ name: 'x', content: 'x' }])],
    ['a gzip', gzipSync('x')],
    ['a 7z', Buffer.from('377abcaf271c0004', 'hex')],
    ['a rar', Buffer.from('526172211a0700', 'hex')],
    ['a tar', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\0')])],
    ['a program', Buffer.from('4d5a9000', 'hex')],
  ] as const)('%s inside a document', async (_, content) => {
    expect(await fateOf('a.docx', aDocx({ name: 'word/media/image1.png', content }))).toBe(
      'evidence.archiveNested',
    )
  })

  test('a zip that only calls itself a chart’s workbook', async () => {
    const inner = { name: 'word/embeddings/a.xlsx', content: aZip([{ name: 'x.exe', content: 'x' }]) }
    expect(await fateOf('a.docx', aDocx(inner))).toBe('evidence.archiveNested')
  })

  test.each(['../../etc/passwd', '/etc/passwd', 'C:\\x', 'word/../../x', 'a\0b'])(
    'an entry named %j',
    async (name) => {
      expect(await fateOf('a.docx', aDocx({ name, content: 'x' }))).toBe('evidence.archiveUnsafe')
    },
  )

  test('an entry that is a link', async () => {
    expect(await fateOf('a.docx', aDocx({ name: 'word/x', content: '/etc/passwd', symlink: true }))).toBe(
      'evidence.archiveUnsafe',
    )
  })

  test('the EICAR sample packed in a document', async () => {
    expect(await fateOf('a.docx', aDocx({ name: 'word/x.txt', content: theEicarSample }))).toBe(
      'evidence.malware',
    )
  })

  test('a document cut short, or with bytes changed, is refused or kept, and never throws', async () => {
    const whole = aDocx({ name: 'word/x.xml', content: randomBytes(300) })
    for (let cut = 4; cut < whole.length; cut += 37) {
      expect(await fateOf('a.docx', whole.subarray(0, cut))).toBe('evidence.damaged')
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(whole)
        changed.writeUInt8(changed.readUInt8(at) ^ change, at)
        expect(await fateOf('a.docx', changed)).toMatch(/^docx$|^evidence\./)
      }),
      { numRuns: 150 },
    )
  })
})

describe('pictures that would flood whoever opens them', () => {
  const samples = {
    png: aPngHeader,
    jpg: aJpeg,
    tif: (width: number, height: number) => aTiff([100, 100], [width, height], [200, 200]),
    heic: aHeic,
    webp: aWebp.lossless,
  }

  test.each(Object.entries(samples))(
    '100 megapixels are enough for a %s, more is refused',
    async (extension, sample) => {
      expect(await fateOf(`a.${extension}`, sample(10_000, 10_000))).not.toMatch(/^evidence/)
      expect(await send(store, `a.${extension}`, sample(10_001, 10_000))).toEqual({
        ok: false,
        refusal: {
          family: 'input',
          code: 'evidence.tooManyPixels',
          with: { width: 10_001, height: 10_000, limit: 100 },
        },
      })
    },
  )

  test('the largest sizes a header can tell are refused too', async () => {
    expect(await fateOf('a.png', aPngHeader(0xffffffff, 0xffffffff))).toBe('evidence.tooManyPixels')
    expect(await fateOf('a.jpg', aJpeg(65_535, 65_535))).toBe('evidence.tooManyPixels')
    expect(await fateOf('a.webp', aWebp.extended(0xffffff, 0xffffff))).toBe('evidence.tooManyPixels')
    expect(await fateOf('a.tif', aTiff([0xffffffff, 0xffffffff]))).toBe('evidence.tooManyPixels')
    expect(await fateOf('a.heic', aHeic(0xffffffff, 0xffffffff))).toBe('evidence.tooManyPixels')
  })

  test('a picture without a size, or whose chain of pages bites its tail, is damaged or measured, never endless', async () => {
    expect(await fateOf('a.png', aPngHeader(0, 10))).toBe('evidence.damaged')
    expect(await fateOf('a.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'))).toBe(
      'evidence.damaged',
    )
    const biting = aTiff([100, 100])
    biting.writeUInt32BE(8, 8 + 26)
    expect(await fateOf('a.tif', biting)).toBe('tiff')
  })

  test('any bytes after a picture’s first ones are refused or kept, and never throw', async () => {
    const starts = [
      'ffd8ffe0',
      '89504e470d0a1a0a',
      '49492a0008000000',
      '4d4d002a',
      '52494646',
      '0000001866747970686569630000000068656963',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        expect(await fateOf('a.jpg', Buffer.concat([Buffer.from(start, 'hex'), rest]))).toMatch(
          /^evidence\.|^[a-z]+$/,
        )
      }),
      { numRuns: 200 },
    )
  })
})

test('of all that was refused nothing is left', () => {
  expect(filesIn(store).filter((path) => path.includes('incoming'))).toEqual([])
})
