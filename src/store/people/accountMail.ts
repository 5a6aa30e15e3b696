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

/** What any stranger's form may send of those, so that room is left for what a person must hear of their account. */
export const MOST_OF_STRANGERS = 3

/**
 * Writes a mail into the outbox; a ninth within the hour to the same address is dropped, so that nobody floods a mailbox. What
 * stands behind a plus in an address is the same mailbox.
 */
export const writeAccountMail = async (
  tx: Tx,
  mail: AccountMail,
  mostAnHour: number = MOST_AN_HOUR,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.outgoing_mail (to_address, to_person, subject, body, language, created_at, qr)
     select $1, $2, $3, $4, $5, $6::timestamptz, $7
     where (select count(*) from aval.outgoing_mail
            where aval.mailbox_of(to_address) = aval.mailbox_of($1) and created_at > $6::timestamptz - interval '1 hour') < $8::integer`,
    [
      ...[mail.toAddress, mail.toPerson, mail.subject, mail.body, mail.language, mail.at],
      ...[mail.qr ?? null, mostAnHour],
    ],
  )
}

/** Many at once, each to a mailbox of its own; the same bound holds. */
export const writeMails = async (tx: Tx, mails: readonly AccountMail[]): Promise<void> => {
  if (mails.length === 0) return
  await tx.client.query(
    `insert into aval.outgoing_mail (to_address, to_person, subject, body, language, created_at, qr)
     select r.to_address, r.to_person, r.subject, r.body, r.language, r.at, r.qr
     from json_to_recordset($1::json) as r (to_address text, to_person uuid, subject text, body text, language text, at timestamptz, qr text)
     where (select count(*) from aval.outgoing_mail m
            where aval.mailbox_of(m.to_address) = aval.mailbox_of(r.to_address) and m.created_at > r.at - interval '1 hour') < $2`,
    [
      JSON.stringify(
        mails.map(({ toAddress, toPerson, ...mail }) => ({
          ...mail,
          to_address: toAddress,
          to_person: toPerson,
        })),
      ),
      MOST_AN_HOUR,
    ],
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
