import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import type { OscalFault } from '../../domain/oscal/oscalFault.ts'
import type { Say } from '../../files/messages.ts'
import { readOscal } from '../../files/oscal/readOscal.ts'

type Words = (code: string, values?: Parameters<Say>[2]) => string

/** A document read whole and found sound, or refused with every fault in words and the place of the first. */
export const readDocument = (bytes: Uint8Array, words: Words): Outcome<OscalDocument> => {
  const read = readOscal(bytes)
  return 'document' in read ? done(read.document) : refusedFor(read.faults, words)
}

export const refusedFor = (faults: readonly OscalFault[], words: Words) => {
  const [first] = faults
  const tooLarge = first?.code === 'tooLarge'
  return refused(
    tooLarge ? 'tooLarge' : 'input',
    'oscal.faulty',
    { faults: faultLines(faults, words).join('\n'), count: faults.length, fault: first?.code ?? '' },
    first?.path,
  )
}

/** More than anybody reads at once. */
const shown = 50

const faultLines = (faults: readonly OscalFault[], words: Words): readonly string[] => [
  ...faults.slice(0, shown).map((one) => {
    const sentence = words(`oscal.fault.${one.code}`, one.with)
    return one.path === '' ? sentence : `${one.path}: ${sentence}`
  }),
  ...(faults.length > shown ? [words('oscal.faultsMore', { count: faults.length - shown })] : []),
]
