import type { Command } from 'commander'
import { addCommand, addGroup } from '../command.ts'
import type { Voice } from '../voice.ts'

/** Counts the ledger of benefits anew from declarations, decisions and inspections. */
export const addLedgerRebuild = (parent: Command, voice: Voice): void =>
  addCommand(addGroup(parent, voice, 'ledger'), voice, {
    usage: 'rebuild',
    key: 'ledger.rebuild',
    run: async ({ voice: speaks, settings }) => {
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { rebuildBenefits } = await import('../../actions/benefits/countLedger.ts')
      const counted = await withHouse(settings(), speaks, ({ world }) =>
        rebuildBenefits(world, (progress) =>
          speaks.tell(speaks.words('cli.ledger.rebuild.month', { ...progress })),
        ),
      )
      speaks.answer({ ok: true, ...counted }, speaks.words('cli.ledger.rebuild.done', { ...counted }))
    },
  })
