import type { Reason } from '../../domain/border/lane.ts'
import type { World } from '../world.ts'

/** Why, as an officer reads it: for officers alone. `{name}` is the row's in their language; relief is told without its sign. */
export const sayReasons = (
  say: World['say'],
  language: 'es' | 'en',
  reasons: readonly Reason[],
): readonly string[] =>
  reasons.map(({ code, with: filling = {} }) => say(code, language, named(filling, language)))

const named = (filling: NonNullable<Reason['with']>, language: 'es' | 'en') => {
  const name = filling[language]
  return name === undefined ? filling : { ...filling, name }
}
