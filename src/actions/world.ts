import type { Rubric } from '../domain/capacity/evaluations/rubric.ts'
import type { TrainingModule } from '../domain/capacity/training/module.ts'
import type { Library } from '../domain/crosswalk/library.ts'
import type { Instant } from '../domain/kernel/day.ts'
import type { Programme } from '../domain/programmes/programme.ts'
import type { CheckSignature } from '../domain/signatures/certificateSignature.ts'
import type { EvidenceStore } from '../files/evidence/evidenceStore.ts'
import type { Say } from '../files/messages.ts'
import type { HouseSigner } from '../store/audit/houseSigner.ts'
import type { Database } from '../store/database/database.ts'
import type { Judged } from './crosswalks/judgedLibrary.ts'
import type { Editions } from './programmes/publishEditions.ts'

/** How the house was set up, as far as anybody may know. */
export interface Installation {
  /** Of Aval itself. */
  readonly version: string
  /** Its own PostgreSQL beside it, or a server elsewhere. */
  readonly database: 'embedded' | 'server'
  /** Through whom officers may sign in; null where only by password. */
  readonly oidcIssuer: string | null
  /** Whether signed heads of the audit log are also kept by a witness. */
  readonly witness: boolean
}

/** What every action stands on. The present, like everything else from outside, is handed in. */
export interface World {
  readonly db: Database
  /** The programme this installation runs, and every edition a case may have pinned, by content hash. */
  readonly programme: Programme
  readonly editionHash: string
  readonly editions: Editions
  /**
   * Every programme there is as data and the crosswalks between them as they stand, judgements of this installation among
   * them. It asks the database: never within a transaction.
   */
  readonly library: () => Promise<Library>
  /** The same beside what its files say and what was judged here since. */
  readonly judged: () => Promise<Judged>
  /** What workshops are made of. */
  readonly modules: readonly TrainingModule[]
  /** By which programmes are evaluated, every version; the last is the one new visits take. */
  readonly rubrics: readonly Rubric[]
  readonly evidence: EvidenceStore
  /** The list of erased persons beside the database, which a restore applies again. */
  readonly erasedList: string
  readonly now: () => Instant
  /** Says a message in somebody's language. */
  readonly say: Say
  /** Public address, without a slash at its end; goes into QR codes and mails. */
  readonly url: string
  /** Where mail goes: a local page, or a mail server. */
  readonly mail: 'localOutbox' | 'smtp'
  /** Checks signatures made with certificates, where trusted issuers are set. */
  readonly checkSignature?: CheckSignature
  /** Signs what outsiders are to check, with the key of the audit log's heads. */
  readonly signer: HouseSigner
  readonly installation: Installation
  /** Seconds for which a shown second factor stays fresh. */
  readonly stepUpSeconds: number
}
