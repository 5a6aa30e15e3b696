import { createHash } from 'node:crypto'

const POINTS = 144
const LINES = 14

/**
 * The engraver's rosette behind a certificate, drawn from its number: two certificates never carry the same one,
 * and the same certificate always does. An ornament; proof is the verification page.
 */
export const rosette = (number: string, colour: string): string => {
  const seed = createHash('sha256').update(number).digest()
  const pick = (at: number, from: number, choices: number) => from + ((seed[at] ?? 0) % choices)
  const petals = pick(0, 6, 5)
  const ripple = petals * pick(1, 2, 2) + petals
  const turn = (pick(3, 0, 360) * Math.PI) / 180
  const ring = (middle: number, swing: number, fold: number) =>
    Array.from({ length: LINES }, (_, line) => {
      const phase = (2 * Math.PI * line) / LINES
      return outline((angle) => {
        const wave = Math.cos(petals * (angle + turn) + phase) * swing
        return middle + wave + Math.cos(ripple * (angle + turn) - fold * phase) * swing * 0.42
      })
    })
  const lines = [...ring(92, 22, pick(2, 1, 2)), ...ring(47, 15, pick(4, 1, 2))]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-130 -130 260 260" width="260" height="260"><g fill="none" stroke="${colour}" stroke-width=".36">${lines.map((d) => `<path d="${d}"/>`).join('')}</g></svg>`
}

/** A closed smooth curve (Catmull–Rom through its points, written as Béziers). */
const outline = (radius: (angle: number) => number): string => {
  const at = (i: number): readonly [number, number] => {
    const angle = (2 * Math.PI * i) / POINTS
    return [radius(angle) * Math.cos(angle), radius(angle) * Math.sin(angle)]
  }
  const [x, y] = at(0)
  let path = `M${short(x)} ${short(y)}`
  for (let i = 0; i < POINTS; i++) {
    const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const bend = [bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy]
    path += `C${bend.map(short).join(' ')}`
  }
  return `${path}z`
}

const short = (value: number) => String(Math.round(value * 100) / 100)
