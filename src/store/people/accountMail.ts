import type { Tx } from '../database/scope.ts'

export interface AccountMail {
  readonly toAddress: string
  readonly toPerson: string | null
  readonly subject: string
  readonly body: string
  readonly language: 'es' | 'en'
  readonly at: string
  /** A code drawn and sent with it. */
  readonly qr?: string
}

const MOST_AN_HOUR = 8

/** Writes a mail into the outbox; a ninth within the hour to the same address is dropped, so that nobody floods a mailbox. */
export const writeAccountMail = async (tx: Tx, mail: AccountMail): Promise<void> => {
  await tx.client.query(
    `insert into aval.outgoing_mail (to_address, to_person, subject, body, language, created_at, qr)
     select $1, $2, $3, $4, $5, $6::timestamptz, $7
     where (select count(*) from aval.outgoing_mail
            where to_address = $1 and created_at > $6::timestamptz - interval '1 hour') < ${MOST_AN_HOUR}`,
    [mail.toAddress, mail.toPerson, mail.subject, mail.body, mail.language, mail.at, mail.qr ?? null],
  )
}

export interface OutboxMail {
  readonly id: number
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly language: string
  readonly at: string
  readonly sent: boolean
  readonly qr: string | null
}

export const latestMails = async (tx: Tx, most: number): Promise<OutboxMail[]> => {
  const { rows } = await tx.client.query(
    `select id, to_address as "to", subject, body, language, created_at as at, sent_at is not null as sent, qr
     from aval.outgoing_mail order by id desc limit $1`,
    [most],
  )
  return rows
}
