import { writeFileSync } from 'node:fs'
import QRCode from 'qrcode'

const size = { width: 640, height: 480 }

/** What a camera films that looks at a QR code: a short video that Chromium takes for its camera. */
export const writeQrVideo = (path: string, text: string): void => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const scale = Math.floor(400 / (modules.size + 8))
  const left = Math.floor((size.width - modules.size * scale) / 2)
  const top = Math.floor((size.height - modules.size * scale) / 2)
  const luma = Buffer.alloc(size.width * size.height, 225)
  for (let y = 0; y < modules.size * scale; y += 1)
    for (let x = 0; x < modules.size * scale; x += 1)
      if (modules.get(Math.floor(y / scale), Math.floor(x / scale)))
        luma[(top + y) * size.width + left + x] = 30
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    luma,
    Buffer.alloc((size.width * size.height) / 2, 128),
  ])
  const head = Buffer.from(`YUV4MPEG2 W${size.width} H${size.height} F10:1 Ip A1:1 C420mpeg2\n`)
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]))
}
