export const frameworksDoor = '/api/v1/frameworks'

/** One of GET /api/v1/frameworks. */
export interface KeptLibrary {
  readonly id: string
  readonly urn: string
  readonly version: string
  readonly name: string
  readonly languages: readonly string[]
  readonly source: string | null
  readonly importedAt: string
  readonly importedByName: string | null
  readonly putAway: boolean
  readonly frameworks: number
  readonly nodes: number
  readonly mappings: number
}

export interface FrameworkTold {
  readonly name: string
  readonly refId: string
  readonly nodes: number
  readonly assessable: number
  readonly groups: readonly { readonly id: string; readonly name: string; readonly nodes: number }[]
}

/** GET /api/v1/frameworks/{library}/about. */
export interface LibraryTold {
  readonly id: string
  readonly urn: string
  readonly version: string
  readonly name: string
  readonly description: string
  readonly copyright: string
  readonly languages: readonly string[]
  readonly source: string | null
  readonly importedAt: string
  readonly importedByName: string | null
  readonly putAway: boolean
  readonly frameworks: readonly FrameworkTold[]
}

export interface TreeNode {
  readonly urn: string
  readonly refId: string
  readonly name: string
  readonly description: string
  readonly assessable: boolean
  readonly groups: readonly string[]
  readonly children: number
}

/** A node without a name is called by so much of its description. */
export const longestTitle = 180

/** GET /api/v1/frameworks/{library}/tree. */
export interface BranchTold {
  readonly items: readonly TreeNode[]
  readonly total: number
}

type Json = Readonly<Record<string, unknown>>

/** GET /api/v1/frameworks/{library}/node. */
export interface NodeTold {
  readonly framework: number
  readonly path: readonly string[]
  readonly node: Json
}

/** GET /api/v1/frameworks/search. */
export interface NodeFound {
  readonly urn: string
  readonly refId: string
  readonly name: string
  readonly description: string | null
  readonly framework: string
  readonly assessable: boolean
}

export interface FaultTold {
  readonly place: string
  readonly message: string
}

/** POST /api/v1/frameworks/preview. */
export interface LibraryPreview {
  readonly sound: boolean
  readonly faults: readonly FaultTold[]
  readonly faultCount: number
  readonly library: {
    readonly urn: string
    readonly version: string
    readonly name: string
    readonly locale: string
    readonly nodes: number
    readonly mappings: number
    readonly standing: 'new' | 'already' | 'taken'
    readonly versions: readonly { readonly version: string; readonly importedAt: string }[]
    readonly frameworks: readonly {
      readonly name: string
      readonly nodes: number
      readonly assessable: number
      readonly groups: readonly string[]
      readonly first: readonly {
        readonly urn: string
        readonly refId: string
        readonly name: string
        readonly depth: number
        readonly assessable: boolean
      }[]
    }[]
  } | null
}

/** POST /api/v1/frameworks. */
export interface ImportedLibrary {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly nodes: number
  readonly already: boolean
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** What a node says beside its name, in a language where it has it. */
export interface NodeWords {
  readonly description: string
  readonly annotation: string
  readonly evidence: string
  readonly questions: readonly { readonly text: string; readonly choices: readonly string[] }[]
}

export const wordsOfNode = (node: Json, language: string): NodeWords => {
  const translations = isJson(node.translations) ? node.translations : {}
  const told = isJson(translations[language]) ? translations[language] : {}
  const say = (key: string) => text(told[key]) || text(node[key])
  const spoken = isJson(told.questions) ? told.questions : {}
  const questions = Object.entries(isJson(node.questions) ? node.questions : {}).flatMap(([urn, one]) => {
    if (!isJson(one)) return []
    const said = isJson(spoken[urn]) ? spoken[urn] : {}
    const choices = Array.isArray(one.choices) ? one.choices.filter(isJson) : []
    return [{ text: text(said.text) || text(one.text), choices: choices.map(({ value }) => text(value)) }]
  })
  return {
    description: say('description'),
    annotation: say('annotation'),
    evidence: say('typical_evidence'),
    questions,
  }
}

/** A fault's place in a table: sheet, row and, where it is one value, its column. */
export const rowAndColumn = (place: string) => {
  const [, sheet, row, column] = /^([^/][^:]*):(\d+)(?::(.*))?$/.exec(place) ?? []
  return row === undefined ? undefined : { sheet: sheet ?? '', row, column: column ?? '' }
}

export const isTable = (file: File): boolean => /\.(csv|tsv|xlsx)$/i.test(file.name)

/** The languages' own names; a code that nobody knows stays a code. */
export const languageName = (code: string, reader: string): string => {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(code.replace('_', '-')) ?? code
  } catch {
    return code
  }
}
