/**
 * The engraved rosette of a certificate, drawn from the trader number: the same number always gives the same
 * figure, so a copied page of another company looks wrong at a glance. It proves nothing by itself.
 */
export const rosette = (number: string): readonly string[] => {
  const seed = [...number].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
  const petals = 8 + (seed % 5)
  return Array.from({ length: rings }, (_, ring) => curve(petals, ring / (rings - 1), seed))
}

const rings = 16

/** One line of the lathe: two waves beating against each other, turned a little from ring to ring. */
const curve = (petals: number, place: number, seed: number) => {
  const middle = 84 + (seed % 11)
  const width = 34 * Math.cos((place * 2 - 1) * Math.PI * 0.5 + (seed % 7) / 20) * (place < 0.5 ? -1 : 1)
  const points = Array.from({ length: 481 }, (_, step) => {
    const angle = (step * Math.PI) / 240
    const slow = Math.sin(petals * angle + place * Math.PI * 2)
    const fast = Math.sin(petals * 3 * angle - place * Math.PI * 2 + seed)
    const radius = middle + 26 * slow + 9 * fast + width * 0.22 * Math.cos(petals * angle)
    return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}
