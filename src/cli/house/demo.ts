import type { Command } from 'commander'
import { addCommand } from '../command.ts'
import { Ending, exitCodes } from '../ending.ts'
import type { Voice } from '../voice.ts'
import { signInLines } from './start.ts'

export const addDemoAccounts = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'accounts',
    key: 'demo.accounts',
    run: async ({ voice: speaks, settings }) => {
      const { demonstrationSignIns } = await import('../../serve/demonstration.ts')
      const signIns = demonstrationSignIns(settings())
      const lines = signIns.length > 0 ? signInLines(signIns) : speaks.words('cli.demo.accounts.none')
      speaks.answer(signIns, lines)
    },
  })

export const addDemoLoad = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'load',
    key: 'demo.load',
    run: async ({ voice: speaks, settings }) => {
      const { demonstrationSignIns } = await import('../../serve/demonstration.ts')
      const { loadDemonstrationHere } = await import('../../serve/loadDemonstrationHere.ts')
      const loaded = await loadDemonstrationHere(settings(), speaks)
      if (!loaded)
        throw new Ending(exitCodes.conflict, 'demo.notEmpty', speaks.words('cli.demo.load.notEmpty'))
      const signIns = demonstrationSignIns(settings())
      speaks.answer({ loaded, signIns }, signInLines(signIns))
    },
  })
