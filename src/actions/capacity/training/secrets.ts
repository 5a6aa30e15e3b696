import { randomBytes, randomInt } from 'node:crypto'

/** What a person's own page is found by: 192 bits. */
export const newLink = (): string => randomBytes(24).toString('base64url')

/** What a workshop's registration is found by: short enough to be typed from a poster. */
export const newWorkshopLink = (): string => randomBytes(9).toString('base64url')

/** Without signs that are taken for one another. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** What the QR code at the door says: it marks attendance where an officer reads it, and opens nothing. */
export const newCode = (): string => Array.from({ length: 12 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
