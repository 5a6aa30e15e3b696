import { headFile, type ProgrammeFile } from './programmeFiles.ts'

/**
 * A programme whose head says one language alone need not be written in the other: a text that only that one has stands
 * for both, so that whoever reads in the other language sees the words there are. Files in two languages stay as they are.
 */
export const filledFromOneLanguage = (files: readonly ProgrammeFile[]): readonly ProgrammeFile[] => {
  const spoken = onlyLanguage(files.find(({ file }) => file === headFile)?.yaml.value)
  if (!spoken) return files
  const other = spoken === 'es' ? 'en' : 'es'
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled)
    if (typeof value !== 'object' || value === null) return value
    const members = Object.entries(value)
    const said: unknown = Reflect.get(value, spoken)
    const isText = typeof said === 'string' && members.every(([key]) => key === 'es' || key === 'en')
    if (isText) return { ...value, [other]: Reflect.get(value, other) || said }
    return Object.fromEntries(members.map(([key, member]) => [key, filled(member)]))
  }
  return files.map((one) => ({ ...one, yaml: { ...one.yaml, value: filled(one.yaml.value) } }))
}

const onlyLanguage = (head: unknown): 'es' | 'en' | undefined => {
  const languages: unknown = typeof head === 'object' && head !== null ? Reflect.get(head, 'languages') : []
  if (!Array.isArray(languages) || languages.length !== 1) return undefined
  const [language] = languages
  return language === 'es' || language === 'en' ? language : undefined
}
