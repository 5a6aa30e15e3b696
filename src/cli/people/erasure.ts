import type { Command } from 'commander'
import { erasureReasons } from '../../actions/people/erasePerson.ts'
import { addCommand, textOf } from '../command.ts'
import { misused, orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addPersonErase = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'erase <who>',
    key: 'person.erase',
    options: [{ flags: '--because <reason>', required: true }],
    run: async ({ voice: speaks, settings }, asked, [who = '']) => {
      const { words } = speaks
      const because = erasureReasons.find((one) => one === textOf(asked, 'because'))
      if (!because)
        throw misused('because', words('cli.person.erase.reasons', { reasons: erasureReasons.join(', ') }))
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { eraseNamed } = await import('../../serve/people/erase.ts')
      const outcome = await withHouse(settings(), speaks, ({ world }) => eraseNamed(world, who, because))
      const erased = orEnd(speaks, outcome)
      speaks.answer(erased, words('cli.person.erase.done', erased))
    },
  })

export const addPersonErased = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'erased',
    key: 'person.erased',
    run: async ({ voice: speaks, settings }) => {
      const { withHouse } = await import('../../serve/openHouse.ts')
      const { listErased } = await import('../../serve/erasures.ts')
      const list = await withHouse(settings(), speaks, ({ world }) => listErased(world))
      const lines = list.map((one) => JSON.stringify(one))
      if (lines.length === 0) speaks.tell(speaks.words('cli.person.erased.none'))
      if (speaks.json || lines.length > 0) speaks.answer(list, lines)
    },
  })
