import type { Day } from '../kernel/day.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const NUMBER = /^([A-Z]{2}-[A-Z0-9-]+)-(\d{4})-(\d{5,})-([0-9A-Z])$/

/** 'MX-NEEC-2026-00417-K': programme, year, place among that year's, and a character that gives mistyping away. */
export const certificateNumber = (programmeId: string, on: Day, sequence: number): string => {
  const stem = `${programmeId.toUpperCase()}-${on.slice(0, 4)}-${String(sequence).padStart(5, '0')}`
  return `${stem}-${checkCharacter(stem)}`
}

export const isCertificateNumber = (text: string): boolean =>
  NUMBER.test(text) && checkCharacter(text.slice(0, -2)) === text.slice(-1)

/** ISO/IEC 7064, MOD 37,36 over letters and digits: finds every single slip and nearly every swap of neighbours. */
const checkCharacter = (stem: string): string => {
  let product = 36
  for (const character of stem.replaceAll('-', '')) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36
    product = (sum * 2) % 37
  }
  return ALPHABET[(37 - product) % 36] ?? ''
}
