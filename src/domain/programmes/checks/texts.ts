import { everyText } from '../everyItem.ts'
import { type Fault, fault } from '../fault.ts'
import type { Programme } from '../programme.ts'

/** A name of one or two words may be the same in both languages ('Terminal'); a sentence may not, unless the programme has one language. */
const WORDS_THAT_MAY_COINCIDE = 2

export const textFaults = (programme: Programme): readonly Fault[] =>
  everyText(programme).flatMap(({ at, item }) => {
    const [es, en] = [item.es.trim(), item.en.trim()]
    if (es === '') return [fault([...at, 'es'], 'empty', { key: 'es' })]
    if (en === '') return [fault([...at, 'en'], 'empty', { key: 'en' })]
    const untranslated =
      programme.languages.length > 1 && es === en && es.split(/\s+/u).length > WORDS_THAT_MAY_COINCIDE
    return untranslated ? [fault(at, 'notTranslated', { text: es.slice(0, 60) })] : []
  })
