import type { OscalDocument } from './checkDocument.ts'
import { isObject, membersIn, objectsOf, textOf } from './json.ts'
import type { OscalModel } from './models.ts'

/** What a document is, for whoever has it before them: its head, and how much of what it holds. */
export interface OscalSummary {
  readonly model: OscalModel
  readonly uuid: string
  readonly title: string
  readonly version: string
  readonly oscalVersion: string
  readonly counts: Readonly<Partial<Record<Counted, number>>>
}

/** The lists that are counted, by the word they are counted under. */
const counted = {
  controls: 'controls',
  groups: 'groups',
  imports: 'imports',
  mappings: 'maps',
  observations: 'observations',
  findings: 'findings',
  risks: 'risks',
  tasks: 'tasks',
  items: 'poam-items',
  components: 'components',
  requirements: 'implemented-requirements',
} as const

type Counted = keyof typeof counted

export const summaryOf = ({ model, body }: OscalDocument): OscalSummary => {
  const metadata = isObject(body.metadata) ? body.metadata : {}
  const found = new Map<string, number>()
  for (const { key, value } of membersIn({ [model]: body }))
    if (Array.isArray(value)) found.set(key, (found.get(key) ?? 0) + objectsOf(value).length)
  const told = Object.entries(counted)
    .map(([word, key]) => [word, found.get(key) ?? 0] as const)
    .filter(([, count]) => count > 0)
  return {
    model,
    uuid: textOf(body.uuid) ?? '',
    title: textOf(metadata.title) ?? '',
    version: textOf(metadata.version) ?? '',
    oscalVersion: textOf(metadata['oscal-version']) ?? '',
    counts: Object.fromEntries(told),
  }
}
