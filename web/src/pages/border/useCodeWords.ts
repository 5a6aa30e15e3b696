import type { WordKey } from '../../words/useWords.ts'
import { useWords } from '../../words/useWords.ts'
import { useOffices } from '../house/useOffices.ts'

const words = {
  kind: ['import', 'export', 'transit', 'advanceCargo'],
  mode: [
    'road',
    'sea',
    'air',
    'rail',
    'mail',
    'multimodal',
    'fixedInstallation',
    'inlandWater',
    'unspecified',
  ],
  functionCode: ['original', 'amendment'],
} as const

/** Fields that have few values: they are chosen, not written. */
export const codedFields: readonly string[] = ['office', ...Object.keys(words)]

const keyOf = (field: keyof typeof words, code: string): WordKey =>
  field === 'kind'
    ? `declarations.kind.${code}`
    : field === 'mode'
      ? `posts.mode.${code}`
      : `declaration.function.${code}`

export interface CodeWord {
  readonly value: string
  readonly label: string
}

/** The few values that a field can have, in words; nothing for a field where anything may be written. */
export const useCodeWords = () => {
  const t = useWords()
  const { offices } = useOffices()
  const choicesOf = (field: string): readonly CodeWord[] | undefined => {
    if (field === 'office') return offices.map(({ id, name }) => ({ value: id, label: name }))
    if (field !== 'kind' && field !== 'mode' && field !== 'functionCode') return undefined
    return words[field].map((value) => ({ value, label: t(keyOf(field, value)) }))
  }
  const wordOf = (field: string, code: string): string =>
    choicesOf(field)?.find(({ value }) => value === code)?.label ?? code
  return { choicesOf, wordOf }
}
