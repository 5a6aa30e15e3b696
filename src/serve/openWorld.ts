import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgedLibrary } from '../actions/crosswalks/judgedLibrary.ts'
import { publishEditions } from '../actions/programmes/publishEditions.ts'
import type { Installation, World } from '../actions/world.ts'
import type { Instant } from '../domain/kernel/day.ts'
import { openLibrary } from '../files/crosswalks/openLibrary.ts'
import { scannerFrom } from '../files/evidence/clamd.ts'
import { openEvidenceStore } from '../files/evidence/evidenceStore.ts'
import { readMessages, speaker } from '../files/messages.ts'
import { editionHash } from '../files/programmes/editionHash.ts'
import { readRubrics } from '../files/rubrics/readRubrics.ts'
import { readModules } from '../files/training/readModules.ts'
import type { HouseSigner } from '../store/audit/houseSigner.ts'
import type { Database } from '../store/database/database.ts'
import { crosswalksFolder, modulesFile, programmesFolder, rubricsFolder } from './dataFolders.ts'
import { erasedListOf } from './erasures.ts'
import { openSigning } from './openSigning.ts'
import { readChosenProgramme } from './programmes/chosenProgramme.ts'
import type { Settings } from './settings.ts'
import { StartFault } from './startFault.ts'

export const openWorld = async (db: Database, settings: Settings, signer: HouseSigner): Promise<World> => {
  const programme = await readChosenProgramme(settings.programme)
  if (programme.signing?.use === 'required' && !settings.signingRoots)
    throw new StartFault('settings.signingRequired', { id: programme.id }, 'AVAL_SIGNING_ROOTS')
  const hash = editionHash(programme)
  const evidence = await openEvidenceStore(join(settings.dataDir, 'evidence'), scannerFrom(settings.clamd))
  const judged = judgedLibrary(db, openLibrary(programmesFolder, crosswalksFolder))
  const world: World = {
    db,
    programme,
    editionHash: hash,
    editions: await publishEditions(db, programme, hash),
    library: async () => (await judged()).library,
    judged,
    modules: readModules(modulesFile),
    rubrics: await readRubrics(rubricsFolder),
    evidence,
    erasedList: erasedListOf(settings),
    now: () => new Date().toISOString() as Instant,
    say: speaker(readMessages()),
    url: settings.url,
    signer,
    mail: settings.smtp ? 'smtp' : 'localOutbox',
    installation: installationOf(settings),
    stepUpSeconds: 300,
    ...(settings.signingRoots ? { checkSignature: await openSigning(settings.signingRoots) } : {}),
  }
  return world
}

const installationOf = ({ databaseUrl, oidc, witness }: Settings): Installation => ({
  version: String(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version),
  database: databaseUrl ? 'server' : 'embedded',
  oidcIssuer: oidc ? new URL(oidc.issuer).host : null,
  witness: witness !== undefined,
})
