import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { exitCodes, misused } from '../ending.ts'
import type { Voice } from '../voice.ts'

// What an outsider needs to check the audit log without trusting whoever runs it: proofs, the key, and a check on files alone.

const EVENT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const addAuditProof = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'proof',
    key: 'audit.proof',
    options: [{ flags: '--event <id>', required: true }],
    run: async ({ voice: speaks, settings }, asked) => {
      const event = textOf(asked, 'event') ?? ''
      if (!EVENT.test(event)) throw misused('event', speaks.words('cli.audit.proof.id'))
      const { proofOfEvent } = await import('../../serve/auditProofs.ts')
      const proof = await proofOfEvent(settings(), speaks, event)
      speaks.answer(proof, JSON.stringify(proof))
    },
  })

export const addAuditConsistency = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'consistency <from> <to>',
    key: 'audit.consistency',
    run: async ({ voice: speaks, settings }, _asked, args) => {
      const [from = 0, to = 0] = args.map((text) => (/^\d{1,15}$/.test(text) ? Number(text) : 0))
      if (from < 1 || to < from) throw misused('size', speaks.words('cli.audit.consistency.sizes'))
      const { proofBetween } = await import('../../serve/auditProofs.ts')
      const proof = await proofBetween(settings(), speaks, [from, to])
      speaks.answer(proof, JSON.stringify(proof))
    },
  })

export const addAuditCheck = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'check <file>',
    key: 'audit.check',
    options: [{ flags: '--key <file>' }, { flags: '--heads <file>' }],
    run: async ({ voice: speaks }, asked, [file = '']) => {
      const { words } = speaks
      const { checkProof } = await import('../../serve/auditProofs.ts')
      const key = textOf(asked, 'key')
      const { kind, faults } = checkProof(file, { key, heads: textOf(asked, 'heads') })
      if (kind === 'inclusion' && key === undefined) speaks.tell(words('cli.audit.check.noKey'))
      const ok = faults.length === 0
      speaks.answer({ ok, kind, faults }, [
        ...faults.map((fault) => words(`cli.audit.proofFault.${fault}`)),
        words(ok ? `cli.audit.check.${kind}` : 'cli.audit.check.bad'),
      ])
      if (!ok) process.exitCode = exitCodes.no
    },
  })

export const addAuditKey = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'key',
    key: 'audit.key',
    run: async ({ voice: speaks, settings }) => {
      const { publicKeyOf } = await import('../../serve/auditProofs.ts')
      const { keyId, pem } = publicKeyOf(settings())
      speaks.answer({ keyId, pem }, pem.trimEnd())
    },
  })
