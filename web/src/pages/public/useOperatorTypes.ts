import { useFetched } from '../../api/useFetched.ts'
import { useText } from '../../words/useText.ts'
import type { Programme } from './programme.ts'

/** The names of the types of operator, in the reader's language. */
export const useOperatorTypes = () => {
  const say = useText()
  const programme = useFetched<Programme>('/api/v1/programme').data
  const types = programme?.operatorTypes ?? []
  const options = types.map(({ id, name }) => ({ value: id, label: say(name) }))
  const named = (id: string) => options.find(({ value }) => value === id)?.label ?? id
  const tierNamed = (id: string) => {
    const tier = programme?.tiers.find((one) => one.id === id)
    return tier ? say(tier.name) : id
  }
  return { options, named, tierNamed, hasTiers: (programme?.tiers.length ?? 0) > 0 }
}
