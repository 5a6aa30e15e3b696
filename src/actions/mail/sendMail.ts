import { createTransport, type Transporter } from 'nodemailer'
import { toBuffer } from 'qrcode'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import type { World } from '../world.ts'

const TRIES = 8
const AT_ONCE = 20

/** Sends what waits, oldest first. Without a mail server nothing is sent: the local page shows it. */
export const sendMail = async (world: World, smtp: string | undefined): Promise<number> => {
  if (!smtp) return 0
  const transport = createTransport(smtp)
  try {
    return await inScope(world.db, scopeOf(theClock('sendMail')), (tx) => sendWaiting(tx, transport, world))
  } finally {
    transport.close()
  }
}

const sendWaiting = async (tx: Tx, transport: Transporter, world: World): Promise<number> => {
  const waiting = await tx.kysely
    .selectFrom('outgoingMail')
    .selectAll()
    .where('sentAt', 'is', null)
    .where('attempts', '<', TRIES)
    .orderBy('id')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  let sent = 0
  for (const mail of waiting) {
    const failure = await send(transport, world, mail)
    await tx.kysely
      .updateTable('outgoingMail')
      .set({ attempts: mail.attempts + 1, ...(failure ? { lastError: failure } : { sentAt: world.now() }) })
      .where('id', '=', mail.id)
      .execute()
    if (!failure) sent += 1
  }
  return sent
}

/** What went wrong, or nothing. */
const send = async (
  transport: Transporter,
  world: World,
  mail: { toAddress: string; subject: string; body: string; qr: string | null },
): Promise<string | undefined> => {
  const from = `Aval <no-reply@${new URL(world.url).hostname}>`
  try {
    await transport.sendMail({
      ...{ from, to: mail.toAddress, subject: mail.subject, text: mail.body },
      ...(mail.qr
        ? { attachments: [{ filename: 'qr.png', content: await toBuffer(mail.qr, { width: 480 }) }] }
        : {}),
    })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 500) : 'unknown'
  }
}
