import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { Actor } from '../actor.ts'
import { peopleOf } from '../cases/tellPeople.ts'
import { moment } from '../moment.ts'
import { placeOfNews } from '../notifications/newsSentence.ts'
import { tell } from '../notifications/tell.ts'
import type { World } from '../world.ts'
import type { MessageSide } from './caseOfMessages.ts'

interface Telling {
  readonly tx: Tx
  readonly world: World
  readonly actor: Pick<Actor, 'personId' | 'name'>
  readonly file: CaseFileRow
}

/** The company's people, or whoever has the case at the office; where nobody has it, those who would. */
export const readersOf = (tx: Tx, file: CaseFileRow, from: MessageSide) => {
  if (from === 'office') return peopleOf(tx, file, 'company')
  return peopleOf(
    tx,
    file,
    ['draft', 'submitted', 'returned'].includes(file.state) ? 'intakeOfficer' : 'accountOfficer',
  )
}

export const tellOtherSide = async (
  { tx, world, actor, file }: Telling,
  from: MessageSide,
): Promise<void> => {
  const { at } = moment(world)
  const people = (await readersOf(tx, file, from)).filter((one) => one.personId !== actor.personId)
  const detail = { number: file.number, by: actor.name }
  const news = { operatorId: file.operatorId, caseId: file.id, kind: 'message.new', detail, at }
  await tell(tx, world, people, news, ({ side }, language) => {
    const url = `${world.url}${placeOfNews(side, news)}`
    const words = { number: file.number, name: actor.name, url }
    return {
      subject: world.say('office.mail.message.subject', language, words),
      body: world.say('office.mail.message.body', language, words),
    }
  })
}
