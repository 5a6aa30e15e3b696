/** The models of OSCAL that Aval reads, by the one key at the top of a document. `writes`: those it writes as well. */
// biome-ignore format: a table, a row a line
export const oscalModels = {
  'catalog':                       { writes: true },
  'profile':                       { writes: true },
  'mapping-collection':            { writes: true },
  'assessment-plan':               { writes: true },
  'assessment-results':            { writes: true },
  'plan-of-action-and-milestones': { writes: true },
  'system-security-plan':          { writes: false },
  'component-definition':          { writes: false },
} as const

export type OscalModel = keyof typeof oscalModels

export const isOscalModel = (key: string): key is OscalModel => Object.hasOwn(oscalModels, key)

/** '1.0.0', '1.1.2', '1.2.1', '1.1.0-milestone1': a version whose documents this reads. */
export const isReadableVersion = (version: string): boolean =>
  /^1\.[0-2](\.\d+)?(-[0-9A-Za-z.-]+)?$/.test(version)

/** What we write; of what we read, any 1.x up to it. */
export const OSCAL_VERSION = '1.2.1'

/** Where partial, not applicable and the like travel: names of our own, in a namespace of our own. */
export const AVAL_NAMESPACE = 'https://aval-aeo.org/ns/oscal'
