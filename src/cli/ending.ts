import type { Outcome, Refusal, RefusalFamily } from '../domain/kernel/outcome.ts'
import type { Voice } from './voice.ts'

export const exitCodes = {
  done: 0,
  no: 1,
  usage: 2,
  input: 3,
  unreachable: 4,
  conflict: 5,
  fault: 70,
} as const

const ofFamily: Readonly<Record<RefusalFamily, number>> = {
  input: exitCodes.input,
  tooLarge: exitCodes.input,
  notFound: exitCodes.input,
  notAllowed: exitCodes.no,
  signIn: exitCodes.no,
  conflict: exitCodes.conflict,
  notNow: exitCodes.unreachable,
}

/** A command that ends early, with the code it ends with and what to say. */
export class Ending extends Error {
  readonly exitCode: number
  readonly code: string
  readonly path: string | undefined
  constructor(exitCode: number, code: string, message: string, path?: string) {
    super(message)
    this.exitCode = exitCode
    this.code = code
    this.path = path
  }
}

/** An option or argument that cannot be meant. */
export const misused = (code: string, message: string, path?: string): Ending =>
  new Ending(exitCodes.usage, code, message, path)

/** What was asked for, or an ending that says why not. */
export const orEnd = <T>(voice: Voice, outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value
  const { refusal } = outcome
  throw new Ending(ofFamily[refusal.family], refusal.code, sentenceOf(voice, refusal), refusal.path)
}

const sentenceOf = ({ words }: Voice, refusal: Refusal): string =>
  words(`refusal.${refusal.code}`, refusal.with)
