/** Numbers of the form MX and twelve digits, spread so that neighbours differ in many places. */
const number = (i: number): string => `MX${String((i * 7_919_333) % 1_000_000_000).padStart(9, '0')}`

export const holderNumber = (i: number): string => `${number(i)}001`

export const unknownNumber = (i: number): string => `${number(i)}999`
