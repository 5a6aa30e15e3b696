import type { Command } from 'commander'
import { addBorderAnswer } from './border/answer.ts'
import { addLedgerRebuild } from './border/ledgerRebuild.ts'
import { addBorderLoad } from './border/load.ts'
import { addRecognitionLoad } from './border/recognition.ts'
import { addBorderReplay } from './border/replay.ts'
import { addBorderTake } from './border/take.ts'
import { addCapacityExport } from './capacity/export.ts'
import { addCapacityImport } from './capacity/import.ts'
import { addGroup } from './command.ts'
import { addCrosswalkBetween } from './crosswalk/between.ts'
import { addCrosswalkCheck } from './crosswalk/check.ts'
import { addCrosswalkExport } from './crosswalk/export.ts'
import { addBackup } from './house/backup.ts'
import { addBuild } from './house/build.ts'
import { addDbUrl } from './house/dbUrl.ts'
import { addDemoAccounts, addDemoLoad } from './house/demo.ts'
import { addMigrate } from './house/migrate.ts'
import { addRestore } from './house/restore.ts'
import { addStart } from './house/start.ts'
import { addLibraryExport } from './library/export.ts'
import { addLibraryImport } from './library/import.ts'
import { addLibraryList } from './library/list.ts'
import { addOscalExport } from './oscal/export.ts'
import { addOscalImport } from './oscal/import.ts'
import { addOscalList } from './oscal/list.ts'
import { addOscalResolve } from './oscal/resolve.ts'
import { addOscalValidate } from './oscal/validate.ts'
import { addPersonErase, addPersonErased } from './people/erasure.ts'
import { addOfficeAdd, addOfficeList } from './people/offices.ts'
import { addTokenAdd, addTokenList, addTokenRevoke } from './people/tokens.ts'
import { addUserAdd } from './people/userAdd.ts'
import { addProgrammeBooklet } from './programme/booklet.ts'
import { addProgrammeCheck } from './programme/check.ts'
import { addProgrammeDiff } from './programme/diff.ts'
import { addProgrammeImport } from './programme/import.ts'
import { addProgrammeList } from './programme/list.ts'
import { addProgrammeNew } from './programme/new.ts'
import { addProgrammePublish } from './programme/publish.ts'
import { addAuditHeads, addAuditVerify } from './records/audit.ts'
import { addAuditCheck, addAuditConsistency, addAuditKey, addAuditProof } from './records/auditProofs.ts'
import { addCaseShow } from './records/caseShow.ts'
import { addImportMembers } from './records/importMembers.ts'
import { addRegisterExport } from './records/registerExport.ts'
import { addRetentionPreview } from './records/retention.ts'
import type { Voice } from './voice.ts'

type Add = (parent: Command, voice: Voice) => void

/** Every command, in the order `--help` shows them; those of a group under its word. */
const all: readonly (Add | readonly [group: string, ...Add[]])[] = [
  addStart,
  addMigrate,
  addBackup,
  addRestore,
  ['demo', addDemoAccounts, addDemoLoad],
  ['user', addUserAdd],
  ['person', addPersonErase, addPersonErased],
  ['office', addOfficeAdd, addOfficeList],
  ['token', addTokenAdd, addTokenList, addTokenRevoke],
  [
    'programme',
    addProgrammeCheck,
    addProgrammeDiff,
    addProgrammeList,
    addProgrammeNew,
    addProgrammeImport,
    addProgrammeBooklet,
    addProgrammePublish,
  ],
  ['crosswalk', addCrosswalkBetween, addCrosswalkCheck, addCrosswalkExport],
  ['oscal', addOscalValidate, addOscalResolve, addOscalImport, addOscalList, addOscalExport],
  ['library', addLibraryImport, addLibraryList, addLibraryExport],
  ['border', addBorderLoad, addBorderReplay, addBorderAnswer, addBorderTake, addLedgerRebuild],
  ['recognition', addRecognitionLoad],
  ['capacity', addCapacityExport, addCapacityImport],
  ['import', addImportMembers],
  ['register', addRegisterExport],
  ['case', addCaseShow],
  ['audit', addAuditVerify, addAuditHeads, addAuditProof, addAuditConsistency, addAuditCheck, addAuditKey],
  ['retention', addRetentionPreview],
  ['db', addDbUrl],
  addBuild,
]

export const addCommands = (program: Command, voice: Voice): void => {
  for (const one of all) {
    if (typeof one === 'function') {
      one(program, voice)
      continue
    }
    const [name, ...adds] = one
    const group = addGroup(program, voice, name)
    for (const add of adds) add(group, voice)
  }
}
