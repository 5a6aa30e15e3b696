import type { Power } from './powers.ts'

/** What a company may leave to a customs agent or a consultant, matter by matter. Signing and managing people it cannot. */
// biome-ignore format: a table, a row a line
export const mandateMatters = {
  profile:  ['readProfile', 'editProfile', 'readOwnDeclarations', 'readOwnLedger'],
  findings: ['replyToFindings'],
  notices:  ['reportIncident', 'giveChangeNotice'],
  partners: ['managePartners'],
  messages: ['readMessages', 'sendMessage'],
  letters:  ['readLetters', 'readCertificates'],
} as const satisfies Record<string, readonly Power[]>

export type MandateMatter = keyof typeof mandateMatters

export const isMandateMatter = (text: string): text is MandateMatter => Object.hasOwn(mandateMatters, text)

/** The powers that a mandate's matters hold; which notices one wants is always one's own to choose. */
export const powersOfMandate = (matters: readonly string[]): readonly Power[] => [
  'chooseNotices',
  ...matters.filter(isMandateMatter).flatMap((matter): readonly Power[] => mandateMatters[matter]),
]
