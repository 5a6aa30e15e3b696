import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipItem {
  readonly name: string
  readonly content: Buffer | string
  /** What the headers claim instead of the truth. */
  readonly claimsSize?: number
  readonly encrypted?: boolean
  readonly symlink?: boolean
  readonly stored?: boolean
}

/** Writes a zip by hand, so that it can also be a dishonest one. */
export const aZip = (items: readonly ZipItem[], claimsEntries = items.length): Buffer => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const item of items) {
    const content = Buffer.from(item.content)
    const packed = item.stored ? content : deflateRawSync(content)
    const name = Buffer.from(item.name, 'utf8')
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x800 | (item.encrypted ? 1 : 0), 2)
    shared.writeUInt16LE(item.stored ? 0 : 8, 4)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(item.claimsSize ?? content.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(item.symlink ? (0o120777 << 16) >>> 0 : 0, 6)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('504b01021403', 'hex'), shared, tail, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(claimsEntries, 8)
  end.writeUInt16LE(claimsEntries, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const part = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main}"/></Types>`

const office = 'application/vnd.openxmlformats-officedocument'
export const wordTypes = part(`${office}.wordprocessingml.document.main+xml`)
export const sheetTypes = part(`${office}.spreadsheetml.sheet.main+xml`)
export const slideTypes = part(`${office}.presentationml.presentation.main+xml`)

/** A Word document, with whatever else is to lie in it. */
export const aDocx = (...more: readonly ZipItem[]): Buffer =>
  aZip([
    { name: '[Content_Types].xml', content: wordTypes },
    { name: 'word/document.xml', content: '<w:document>Plan de seguridad</w:document>' },
    ...more,
  ])

export const anOpenDocument = (mediaType: string, manifest = '<manifest:manifest/>'): Buffer =>
  aZip([
    { name: 'mimetype', content: mediaType, stored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
    { name: 'META-INF/manifest.xml', content: manifest },
  ])
