/** Small true files, and headers that tell a size without holding a picture of it. */

export const aPdf = (more = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${more}>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )

export const aJpeg = (width = 640, height = 480): Buffer => {
  const app = Buffer.from('ffe000104a46494600010100000100010000', 'hex')
  const comment = Buffer.from('fffe0004feff', 'hex')
  const frame = Buffer.from('ffc0000b08000000000101110000', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    app,
    comment,
    frame,
    Buffer.from('ffda0008010100003f00ffd9', 'hex'),
  ])
}

export const aPngHeader = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(
    `89504e470d0a1a0a0000000d49484452${'00'.repeat(8)}0806000000${'00'.repeat(4)}`,
    'hex',
  )
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return Buffer.concat([bytes, Buffer.from('0000000049444154000000000000000049454e44ae426082', 'hex')])
}

const riff = (chunk: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(20)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(12 + content.length, 4)
  head.write(`WEBP${chunk}`, 8, 'latin1')
  head.writeUInt32LE(content.length, 16)
  return Buffer.concat([head, content])
}

export const aWebp = {
  extended: (width: number, height: number): Buffer => {
    const content = Buffer.alloc(16)
    content.writeUIntLE(width - 1, 4, 3)
    content.writeUIntLE(height - 1, 7, 3)
    return riff('VP8X', content)
  },
  lossy: (width: number, height: number): Buffer => {
    const content = Buffer.from('0000009d012a000000000000', 'hex')
    content.writeUInt16LE(width, 6)
    content.writeUInt16LE(height, 8)
    return riff('VP8 ', content)
  },
  lossless: (width: number, height: number): Buffer => {
    const content = Buffer.alloc(12)
    content[0] = 0x2f
    content.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1)
    return riff('VP8L', content)
  },
}

/** A scan with a page for each size given. */
export const aTiff = (...pages: readonly (readonly [number, number])[]): Buffer => {
  const pageLength = 2 + 2 * 12 + 4
  const bytes = Buffer.alloc(8 + pages.length * pageLength)
  bytes.write('4d4d002a00000008', 0, 'hex')
  pages.forEach(([width, height], index) => {
    const at = 8 + index * pageLength
    bytes.writeUInt16BE(2, at)
    for (const [entry, tag, value] of [
      [0, 256, width],
      [1, 257, height],
    ] as const) {
      bytes.writeUInt16BE(tag, at + 2 + entry * 12)
      bytes.writeUInt16BE(4, at + 4 + entry * 12)
      bytes.writeUInt32BE(1, at + 6 + entry * 12)
      bytes.writeUInt32BE(value, at + 10 + entry * 12)
    }
    bytes.writeUInt32BE(index + 1 < pages.length ? at + pageLength : 0, at + 26)
  })
  return bytes
}

const box = (type: string, ...content: readonly Buffer[]): Buffer => {
  const inside = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + inside.length, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, inside])
}

/** A phone's photo: tiles of 512 and the whole, each with its extent. */
export const aHeic = (width: number, height: number): Buffer => {
  const extent = (w: number, h: number) => {
    const content = Buffer.alloc(12)
    content.writeUInt32BE(w, 4)
    content.writeUInt32BE(h, 8)
    return box('ispe', content)
  }
  const versionAndFlags = Buffer.alloc(4)
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', versionAndFlags, box('iprp', box('ipco', extent(512, 512), extent(width, height)))),
    box('mdat', Buffer.alloc(32)),
  ])
}

/** A compound file: header, one sector of allocation, one of directory. */
export const aCompoundFile = (...names: readonly string[]): Buffer => {
  const header = Buffer.alloc(512)
  header.write('d0cf11e0a1b11ae1', 0, 'hex')
  const directory = Buffer.alloc(128 * Math.max(4, names.length + 1))
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    directory.write(name, index * 128, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, index * 128 + 64)
    directory.writeUInt8(index === 0 ? 5 : 2, index * 128 + 66)
  }
  return Buffer.concat([header, Buffer.alloc(512, 0xff), directory])
}

export const theEicarSample = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}',
  '$EICAR-STANDARD-ANTI',
  'VIRUS-TEST-FILE!$H+H*',
].join('')
