import type { Command } from 'commander'
import { addCommand, textOf } from '../command.ts'
import { exitCodes, misused } from '../ending.ts'
import type { Voice } from '../voice.ts'

export const addAuditVerify = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'verify',
    key: 'audit.verify',
    options: [{ flags: '--heads <file>' }, { flags: '--key <file>' }],
    run: async ({ voice: speaks, settings }, asked) => {
      const { verdictOnAudit } = await import('../../serve/auditLog.ts')
      const { words } = speaks
      const heads = textOf(asked, 'heads')
      const { ok, size, root, faults, more, beginnings } = await verdictOnAudit(settings(), speaks, {
        heads,
        key: textOf(asked, 'key'),
      })
      const lines = faults.map(({ kind, index, eventId }) =>
        words('cli.audit.verify.fault', {
          kind: words(`cli.audit.kind.${kind}`),
          index: index ?? '—',
          event: eventId ?? '—',
        }),
      )
      if (more > 0) speaks.tell(words('cli.audit.verify.more', { count: more }))
      const verdict = words(ok ? 'cli.audit.verify.ok' : 'cli.audit.verify.bad', {
        size,
        root,
        count: faults.length + more,
      })
      const witnessed =
        heads === undefined ? [] : [words('cli.audit.verify.beginnings', { count: beginnings })]
      speaks.answer({ ok, size, root, faults, ...(heads === undefined ? {} : { beginnings }) }, [
        ...lines,
        ...witnessed,
        verdict,
      ])
      if (!ok) process.exitCode = exitCodes.no
    },
  })

export const addAuditHeads = (parent: Command, voice: Voice): void =>
  addCommand(parent, voice, {
    usage: 'heads',
    key: 'audit.heads',
    options: [{ flags: '--last <count>' }],
    run: async ({ voice: speaks, settings }, asked) => {
      const most = Number(textOf(asked, 'last') ?? '1')
      if (!Number.isInteger(most) || most < 1) throw misused('last', speaks.words('cli.audit.heads.count'))
      const { signedHeads } = await import('../../serve/auditLog.ts')
      const heads = await signedHeads(settings(), speaks, most)
      if (heads.length === 0) speaks.tell(speaks.words('cli.audit.heads.none'))
      if (speaks.json || heads.length > 0)
        speaks.answer(
          heads,
          heads.map((head) => JSON.stringify(head)),
        )
    },
  })
