import { useFetched } from '../../api/useFetched.ts'
import { usePathWord } from '../../parts/Go.tsx'
import type { Programme } from '../public/programme.ts'
import { ProgrammeTold } from './ProgrammeTold.tsx'

/** Any of the programmes, at its own address. */
export function ProgrammeReading() {
  const id = usePathWord('programa')
  const own = useFetched<Programme>('/api/v1/programme').data?.id
  return <ProgrammeTold key={id} id={id} own={id === own} />
}
