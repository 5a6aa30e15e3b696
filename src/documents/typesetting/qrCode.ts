import { create } from 'qrcode'

/** Modules of white that a reader needs around the code. */
const QUIET = 4

/**
 * A QR code as vector SVG with its quiet zone. Level Q mends a quarter of the code: a certificate gets folded,
 * stamped and photocopied.
 */
export const qrCode = (text: string): string => {
  const { size, data } = create(text, { errorCorrectionLevel: 'Q' }).modules
  const runs: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x
      while (x < size && data[y * size + x]) x++
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`)
    }
  }
  const whole = size + 2 * QUIET
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${whole} ${whole}" width="${whole}" height="${whole}">`,
    `<rect x="${-QUIET}" y="${-QUIET}" width="${whole}" height="${whole}" fill="#ffffff"/>`,
    `<path d="${runs.join('')}" fill="#1b1924"/></svg>`,
  ].join('')
}
