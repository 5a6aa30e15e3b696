import { Go } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { type NamePlate, programmeAddress, type ReadProgramme } from './reading.ts'

/** Which programme it took the place of, and which took its own. */
export function Succession({ programme }: { readonly programme: ReadProgramme }) {
  const t = useWords()
  const { before, after } = programme
  if (!before && after.length === 0) return null
  return (
    <Row>
      <Heading>{t('reading.succession')}</Heading>
      <ul className="rows">
        {before ? (
          <li>
            {t('reading.before')} <Plate of={before} /> <Changes from={before} to={programme} />
          </li>
        ) : null}
        {after.map((one) => (
          <li key={one.id}>
            {t('reading.after')} <Plate of={one} /> <Changes from={programme} to={one} />
          </li>
        ))}
      </ul>
    </Row>
  )
}

type Short = Pick<NamePlate, 'id' | 'shortName' | 'edition'>

function Changes({ from, to }: { readonly from: Short; readonly to: Short }) {
  const t = useWords()
  const named = ({ shortName, edition }: Short) => `${shortName} ${edition}`
  return (
    <Go className="sm" to={`/programa/cambios/${from.id}/${to.id}`}>
      {t('edition.changes.link', { before: named(from), after: named(to) })}
    </Go>
  )
}

function Plate({ of }: { readonly of: NamePlate }) {
  const say = useText()
  return (
    <Go to={programmeAddress(of.id)}>
      {of.shortName} {of.edition}: {say(of.name)}
    </Go>
  )
}
