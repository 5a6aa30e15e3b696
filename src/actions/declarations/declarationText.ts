import type { StepName } from '../../domain/casework/steps.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Actor } from '../actor.ts'
import type { Profile } from '../profile/profileOf.ts'
import type { World } from '../world.ts'

export interface Declarer {
  readonly name: string
  readonly post: string
}

interface Declared {
  readonly file: CaseFileRow
  readonly programme: Programme
  readonly profile: Profile
  readonly step: StepName
  readonly fingerprint: string
}

/**
 * The exact text that is declared, in the declarer's language. The case's number and version stand in it, so that no two
 * submissions declare the same text and a signature is worth one of them.
 */
export const declarationText = (
  world: World,
  { language }: Pick<Actor, 'language'>,
  { file, programme, profile, step, fingerprint }: Declared,
  { name, post }: Declarer,
): string => {
  const { operator, sites, answers, links } = profile
  return world.say('declaration.text', language, {
    states: world.say('apply.declaration.states', language, { company: operator.name }),
    company: operator.name,
    taxIdName: programme.taxId.name[language],
    taxId: operator.taxId,
    programme: programme.name[language],
    edition: programme.edition,
    case: file.number,
    version: file.version,
    step: world.say(`step.${step}`, language),
    sites: sites.length,
    answers: answers.filter(({ siteId }) => sites.some(({ id }) => id === siteId)).length,
    files: new Set(links.map(({ evidenceId }) => evidenceId)).size,
    name: onOneLine(name),
    post: onOneLine(post),
    fingerprint,
  })
}

/** A line break would let a name write lines of the text that nobody declared. */
const onOneLine = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ').trim()
